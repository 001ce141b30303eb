import type { Host } from '../setup/host.js';

const styled = (is: string, css: string, rest: Partial<Host> = {}): Host => ({
  is,
  head: `<style>${css}</style>`,
  ...rest,
});

/** A dialog below the lower edge of the screen, where in quirks mode the root element goes on. */
const PARKED =
  '<div style="height:3000px"></div><div role="dialog" aria-modal="true" style="position:fixed;top:100vh;width:9em;height:9em"></div>';

/** Pages whose styles would reach into the prompt, cover it, move it or hide it. The prompt looks there as anywhere. */
export const STYLES: Host[] = [
  styled(
    'that styles every element with !important',
    `*, *::before, *::after { margin: 9px !important; padding: 9px !important; border: 3px solid red !important;
      color: red !important; background: yellow !important; font: italic 30px/3 fantasy !important; float: left !important;
      position: static !important; width: 90px !important; height: 20px !important; opacity: .3 !important;
      letter-spacing: 5px !important; text-transform: uppercase !important; transform: rotate(9deg) !important;
      content: "page" !important; visibility: hidden !important; clip-path: circle(5px) !important; zoom: 1.3 !important }`,
  ),
  styled(
    'that turns every element round',
    '* { direction: rtl !important; unicode-bidi: bidi-override !important; writing-mode: vertical-rl !important }',
  ),
  styled(
    'that animates every element and lets none be touched',
    `@keyframes spin { to { transform: rotate(1turn); opacity: 0 } }
     * { animation: spin 1s infinite !important; transition: all 9s !important; pointer-events: none !important;
         user-select: none !important; cursor: none !important; touch-action: none !important }`,
  ),
  styled(
    'whose own variables have the names of ours',
    ':root, * { --_paper: red !important; --_ink: red !important; --_soft: red !important; --_fill: red !important; ' +
      '--_line: red !important; --_accent: red; --_on-accent: red !important; --_radius: 9em !important }',
  ),
  styled(
    'that has registered variables by everyday names, which nothing inherits',
    ['ink', 'paper', 'accent', 'line', 'soft', 'fill']
      .map((name) => `@property --${name} { syntax: '<color>'; inherits: false; initial-value: red }`)
      .concat(`@property --radius { syntax: '<length>'; inherits: false; initial-value: 99px }`)
      .join(''),
  ),
  styled('that hides elements it does not know', ':not(:defined) { display: none !important }'),
  styled('that hides everything beside its app', 'body > *:not(#app) { display: none !important }', {
    // Out of sight and out of reach, also what comes later.
    body: `<div id="app">A shop</div><script>
      new MutationObserver(() => { for (const each of document.body.children) each.inert = each.id !== 'app' })
        .observe(document.body, { childList: true })</script>`,
    alive: true,
  }),
  styled('that hides everything beside its body', 'html > *:not(head):not(body) { display: none !important }'),
  styled(
    'that has its own idea of popovers and their backdrop',
    `[popover] { display: none !important; inset: 40% !important; border: 9px solid red !important }
     ::backdrop, *::backdrop { display: block !important; backdrop-filter: blur(9px) !important; background: red !important;
       pointer-events: auto !important }`,
  ),
  styled(
    'that transforms and zooms its body',
    'body { transform: scale(.7) rotate(2deg); zoom: .4; filter: blur(1px) }',
  ),
  styled(
    'that sets the first letter and line of everything apart',
    '*::first-letter { font-size: 90px !important; float: left !important } *::first-line { font-size: 60px !important }',
  ),
  styled('whose distance from the edge is none', ':root { --candor-offset: auto }'),
  styled('that zooms its root', 'html { zoom: 3 }'),
  styled('that shrinks its root', 'html { zoom: .5 }'),
  styled(
    'that transforms its root',
    'html { transform: translateX(200px) scale(.5); perspective: 9px; contain: strict }',
  ),
  styled('whose root is still invisible', 'html { opacity: 0; visibility: hidden }'),
  styled('whose root has a tiny font', 'html { font-size: 50%; font-family: fantasy } body { font-size: 50px }'),
  styled('that writes from top to bottom', 'html { writing-mode: vertical-rl }', { html: 'lang="ja"' }),
  styled('that writes from right to left', 'body { color: black }', { html: 'lang="en" dir="rtl"' }),
  styled(
    'whose root is a grid with columns',
    'html { display: grid; grid-template-columns: 1fr 2em; overflow: hidden }',
  ),
  styled(
    'with an overlay of the highest z-index',
    '#o { position: fixed; inset: 0; z-index: 2147483647; background: #eee }',
    {
      body: '<div id="o">Everything is under this</div>',
    },
  ),
  { is: 'in quirks mode', doctype: '', body: PARKED },
  {
    is: 'in quirks mode with a table around everything',
    doctype: '<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 3.2//EN">',
    body: `<table width=100%><tr><td><font size=7>A shop</font>${PARKED}</table>`,
  },
];
