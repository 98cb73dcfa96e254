/** `npm run screenshots [folder]`: the widget and the desk in every state and look, as pictures and contact sheets. To be looked at. */
import { join, resolve } from 'node:path';
import { deskGallery } from '../test/support/desk-gallery.ts';
import { takePictures } from '../test/support/gallery.ts';
import { widgetGallery } from '../test/support/widget-gallery.ts';

const folder = resolve(process.argv[2] ?? 'test-results/screenshots');
for (const [name, gallery] of Object.entries({ widget: widgetGallery, desk: deskGallery })) {
  const at = join(folder, name);
  const { states, looks } = await takePictures(gallery, at);
  console.log(`${states} states of the ${name} in ${looks} looks: ${join(at, 'contact-sheet-….png')}`);
}
