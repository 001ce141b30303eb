// @ts-check
const PARAGRAPH =
  '<p>Every bowl is thrown by hand, dried for a week, and fired twice. No two of them are alike, and none of them ' +
  'is perfect; <a href="#more">that is what people like about them</a>.</p>';

const CARD =
  '<li><h3>A bowl</h3><div class="picture"></div><p>Stoneware, 18 cm, ash glaze.</p><button>Add to the basket</button></li>';

/** The page of a shop, longer than the window, with text, cards and a form: there is something that could be moved. */
export const HOST_PAGE = `<!doctype html>
<html lang="en">
<meta charset="utf-8" />
<title>A shop</title>
<link rel="icon" href="data:," />
<style>
  body { margin: 0 auto; max-width: 1100px; padding: 0 20px; font: 16px/1.5 sans-serif; color: #222 }
  header, footer { padding: 20px 0; border-bottom: 1px solid #ccc }
  ul { display: grid; grid-template-columns: repeat(4, 1fr); gap: 20px; padding: 0; list-style: none }
  .picture { height: 120px; background: linear-gradient(#cde, #9ab) }
  input, textarea { display: block; width: 100%; margin: 4px 0 12px }
</style>
<header><h1>A shop</h1><nav><a href="#bowls">Bowls</a> <a href="#more">More</a></nav></header>
<main>
  ${PARAGRAPH.repeat(2)}
  <ul id="bowls">${CARD.repeat(24)}</ul>
  <section id="more">${PARAGRAPH.repeat(20)}</section>
  <form><label>Name <input /></label><label>Message <textarea></textarea></label></form>
</main>
<footer><p>A shop, somewhere.</p></footer>
</html>`;
