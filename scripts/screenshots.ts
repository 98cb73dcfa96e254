/** `npm run screenshots [folder]`: the widget in every state and look, as pictures and contact sheets. To be looked at. */
import { resolve } from 'node:path';
import { takePictures } from '../test/support/gallery.ts';

const folder = resolve(process.argv[2] ?? 'test-results/screenshots');
const { states, looks } = await takePictures(folder);
console.log(`${states} states in ${looks} looks: ${folder}/contact-sheet-….png`);
