/**
 * The look of the report. Colours follow the system; a band is told by its place and its label as well as by its
 * colour, and the three colours differ in lightness for those who see no difference in hue.
 */
export const STYLE = `
:root {
  color-scheme: light dark;
  --page: #f6f5f2; --card: #fff; --line: #e4e1da; --text: #1d2126; --soft: #5f6670; --accent: #2456c7;
  --bad: #c2452d; --middle: #d9a93f; --good: #1f8a63; --on-bad: #fff; --on-middle: #2b2006; --on-good: #fff;
  --shadow: 0 1px 2px rgb(20 24 31 / 5%), 0 8px 24px rgb(20 24 31 / 5%);
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #121417; --card: #1b1e23; --line: #30343b; --text: #eceef1; --soft: #a2a9b4; --accent: #8fb0ff;
    --bad: #ea7a62; --middle: #dcb65c; --good: #4dbd90; --on-bad: #2a0a04; --on-middle: #2b2006; --on-good: #04241a;
    --shadow: none;
  }
}
* { box-sizing: border-box; margin: 0; }
body {
  background: var(--page); color: var(--text); padding: 2.5rem 1.25rem 4rem;
  font: 16px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
}
.top, main, .foot { max-width: 62rem; margin-inline: auto; }
.top { display: flex; flex-wrap: wrap; gap: .75rem 2rem; align-items: end; justify-content: space-between; margin-bottom: 1.75rem; }
h1 { font-size: 1.75rem; line-height: 1.2; letter-spacing: -.02em; font-weight: 650; }
.site { color: var(--soft); font-size: .875rem; font-weight: 600; margin-bottom: .25rem; }
.lead { color: var(--soft); margin-top: .375rem; max-width: 38rem; }
nav ul { list-style: none; padding: 0; display: flex; gap: 1rem; font-size: .875rem; }
nav a { color: var(--soft); text-decoration: none; padding-block: .375rem; }
nav a:hover { color: var(--text); text-decoration: underline; }
nav a[aria-current] { color: var(--text); font-weight: 600; }
a { color: var(--accent); }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 3px; border-radius: 4px; }
main { display: grid; gap: 1.25rem; }
.card { background: var(--card); border: 1px solid var(--line); border-radius: 16px; padding: 1.75rem 2rem; box-shadow: var(--shadow); }
.kind { color: var(--soft); font-size: .8125rem; letter-spacing: .01em; }
.kind b { color: var(--text); margin-inline-end: .375rem; }
h2 { font-size: 1.1875rem; line-height: 1.35; font-weight: 600; margin-top: .125rem; text-wrap: balance; }
h3 { font-size: .875rem; font-weight: 650; }
.note { color: var(--soft); font-size: .875rem; margin-top: .75rem; }
.asked-as { color: var(--soft); font-size: .875rem; }
section { margin-top: 1.5rem; }
section + section { border-top: 1px solid var(--line); padding-top: 1.5rem; }
.figures { display: grid; grid-template-columns: 15rem minmax(0, 1fr); gap: 1.5rem 3rem; align-items: end; }
.value { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 .625rem; }
.value b { font-size: 3.5rem; line-height: 1.05; font-weight: 650; letter-spacing: -.035em; font-variant-numeric: tabular-nums; }
.value small { color: var(--soft); font-size: .9375rem; }
.range { display: block; width: 100%; max-width: 15rem; margin-top: .75rem; overflow: visible; }
.ends { display: flex; justify-content: space-between; max-width: 15rem; color: var(--soft); font-size: .6875rem; line-height: 1.2; margin-bottom: .5rem; font-variant-numeric: tabular-nums; }
.range path { fill: none; stroke-linecap: round; }
.range .axis { stroke: var(--line); stroke-width: 1.5; }
.range .sure { stroke: var(--accent); stroke-width: 5; opacity: .35; }
.range circle { fill: var(--accent); }
.facts { display: grid; gap: .0625rem; color: var(--soft); font-size: .875rem; font-variant-numeric: tabular-nums; }
.facts span:first-child { color: var(--text); font-weight: 550; }
.chart svg { display: block; width: 100%; height: 7.5rem; }
.chart.points-2 { max-width: 12rem; } .chart.points-3 { max-width: 17rem; }
.chart.points-5 { max-width: 27rem; } .chart.points-7 { max-width: 33rem; }
rect.bad, i.bad { fill: var(--bad); background: var(--bad); }
rect.middle, i.middle { fill: var(--middle); background: var(--middle); }
rect.good, i.good { fill: var(--good); background: var(--good); }
rect.none { fill: var(--line); }
/* A row for each rating, stood on its side under its bar. */
table { display: block; position: relative; font-variant-numeric: tabular-nums; text-align: center; }
tbody { display: grid; grid-auto-flow: column; grid-auto-columns: minmax(0, 1fr); }
tbody tr { display: grid; }
th[scope=row] { font-size: .875rem; font-weight: 600; padding-top: .375rem; }
td { font-size: .75rem; color: var(--soft); padding: 0; }
.legend { list-style: none; padding: 0; margin-top: .75rem; display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; font-size: .875rem; color: var(--soft); }
.legend b { color: var(--text); font-weight: 600; }
.legend i { display: inline-block; width: .625rem; height: .625rem; border-radius: 3px; margin-inline-end: .4375rem; }
.funnel .period { color: var(--soft); font-size: .875rem; }
.stations { list-style: none; padding: 0; margin-top: .75rem; display: grid; grid-template-columns: repeat(3, minmax(0, 1fr)); gap: 0 2rem; }
.stations li { color: var(--soft); font-size: .9375rem; line-height: 1.35; }
.stations b { display: block; color: var(--text); font-size: 1.875rem; line-height: 1.15; font-weight: 650; letter-spacing: -.03em; font-variant-numeric: tabular-nums; }
.stations small { display: block; font-size: .8125rem; }
.steps { list-style: none; padding: 0; margin-top: 1.25rem; display: grid; font-size: .875rem; }
.steps li { display: grid; grid-template-columns: 15rem minmax(0, 1fr) 4.5rem 3.5rem; gap: 0 .75rem; align-items: center; font-variant-numeric: tabular-nums; }
.steps span { display: block; padding-block: .25rem; line-height: 1.35; }
.steps svg { grid-area: 1 / 2; display: block; width: 100%; height: 100%; min-height: 1.75rem; }
.steps b { grid-column: 3; font-weight: 600; text-align: end; }
.steps small { grid-column: 4; color: var(--soft); font-size: .8125rem; text-align: end; }
.steps .left { fill: var(--accent); opacity: .16; }
.steps .stopped { fill: var(--soft); opacity: .55; }
.steps .last span { font-weight: 600; }
.steps .last span::first-letter { text-transform: uppercase; }
.funnel .asked { display: block; width: 100%; height: 1rem; border-radius: 5px; margin-top: 1.25rem; }
rect.answered, i.answered { fill: var(--accent); background: var(--accent); }
rect.dismissed, i.dismissed { fill: var(--soft); background: var(--soft); opacity: .55; }
rect.unheeded, i.unheeded { fill: var(--line); background: var(--line); }
.comments { list-style: none; padding: 0; margin-top: .5rem; }
.card > h3 { margin-top: 1.75rem; padding-top: 1.5rem; border-top: 1px solid var(--line); }
.comments li { display: grid; grid-template-columns: 2.25rem minmax(0, 1fr) auto; gap: .875rem; align-items: baseline; padding: .5rem 0; }
.comments p { overflow-wrap: anywhere; white-space: pre-line; max-height: 12em; overflow: auto; }
.comments time { color: var(--soft); font-size: .8125rem; white-space: nowrap; }
.rating { font-size: .8125rem; font-weight: 650; text-align: center; border-radius: 6px; padding: .125rem 0; font-variant-numeric: tabular-nums; }
.rating.bad { background: var(--bad); color: var(--on-bad); }
.rating.middle { background: var(--middle); color: var(--on-middle); }
.rating.good { background: var(--good); color: var(--on-good); }
.nothing { color: var(--soft); margin-top: 1rem; display: flex; flex-wrap: wrap; gap: 0 1.25rem; }
.start ol { padding-inline-start: 1.25rem; margin-top: 1rem; display: grid; gap: 1rem; }
code { display: block; font: .875rem/1.6 ui-monospace, "SF Mono", Menlo, Consolas, monospace; background: var(--page); border: 1px solid var(--line); border-radius: 8px; padding: .625rem .875rem; margin-top: .375rem; overflow-x: auto; white-space: pre; }
.sites { list-style: none; padding: 0; margin-top: .75rem; display: grid; gap: .5rem; }
.foot { color: var(--soft); font-size: .8125rem; margin-top: 1.75rem; display: flex; align-items: center; gap: .5rem; }
.foot::before { content: ""; width: .5rem; height: .5rem; border-radius: 50%; background: var(--line); }
.foot.on::before { background: var(--good); }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media (max-width: 46rem) {
  body { padding: 1.5rem 1rem 3rem; }
  .card { padding: 1.25rem; border-radius: 14px; }
  .figures { grid-template-columns: minmax(0, 1fr); }
  .value b { font-size: 3rem; }
  .chart svg { height: 6rem; }
  .steps li { grid-template-columns: minmax(0, 1fr) auto 3rem; padding-bottom: .375rem; }
  .steps svg { grid-area: 2 / 1 / auto / -1; min-height: .75rem; }
  .steps b { grid-column: 2; } .steps small { grid-column: 3; }
  .stations { gap: 0 1rem; } .stations b { font-size: 1.5rem; }
  .comments li { grid-template-columns: 2.25rem minmax(0, 1fr); gap: .25rem .75rem; }
  .comments time { grid-column: 2; }
}
@media print { body { background: none; padding: 0; } .card { box-shadow: none; break-inside: avoid; } nav, .foot { display: none; } }
`;
