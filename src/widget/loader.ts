/**
 * The embed script, `/parlor.js`: defines `<parlor-chat>`, and makes one for a script tag that names a site.
 *
 * `<script type="module" src="https://chat.example/parlor.js" data-site="acme"></script>`; further `data-` attributes are
 * the element's own. All it holds is the launcher; the rest follows on demand.
 */
import './parlor-chat.ts';
import { embedFromScript } from './embed.ts';
import { takeOverQueue } from './queue.ts';

takeOverQueue();
embedFromScript(import.meta.url);
