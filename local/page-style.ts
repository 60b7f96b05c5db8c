/** The look of `/_local`: a workbench, in the same quiet hand as the form. */
export const LOCAL_STYLE = `
:root { color-scheme: light dark; --ink: light-dark(#1b2430, #e8ecf1); --paper: light-dark(#f6f7f9, #12171d); --card: light-dark(#fff, #1b222b); --line: light-dark(#cfd6de, #3a4550); --accent: light-dark(#0b4f71, #9fd3ee); }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 76rem; padding: 1.5rem; font: 1rem/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper); }
h1 { font-size: 1.6rem; margin: 0; } h2 { font-size: 1.2rem; margin: 2rem 0 .5rem; } h3 { font-size: 1rem; margin: 0; }
a { color: var(--accent); overflow-wrap: anywhere; }
.now { font-size: 1.3rem; margin: 0 0 .5rem; }
.row { display: flex; flex-wrap: wrap; gap: .75rem; align-items: center; margin: .5rem 0; }
button, select, input { font: inherit; color: inherit; min-height: 2.75rem; padding: .25rem .8rem; border: 1px solid var(--line); border-radius: .4rem; background: var(--card); }
button { cursor: pointer; } input { max-width: 11rem; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.phones { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(21rem, 100%), 1fr)); gap: 1rem; }
.phone { background: var(--card); border: 1px solid var(--line); border-radius: .8rem; padding: 1rem; }
.phone ol { list-style: none; margin: .75rem 0 0; padding: 0; display: grid; gap: .75rem; }
.phone li { border-left: 4px solid var(--line); padding-left: .75rem; } .phone li.sms { border-color: var(--accent); }
.address, .when { font-size: .9rem; margin: 0; opacity: .85; overflow-wrap: anywhere; }
summary { min-height: 2.75rem; padding: .6rem 0; cursor: pointer; } .subject { font-weight: 600; margin: .1rem 0; }
.text { margin: .1rem 0; white-space: pre-wrap; overflow-wrap: anywhere; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; } th, td { text-align: left; padding: .35rem .75rem .35rem 0; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
.health { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(21rem, 100%), 1fr)); gap: .5rem 2rem; margin: 0; } .health dt { font-size: .9rem; opacity: .85; } .health dd { margin: 0; font-variant-numeric: tabular-nums; }
.strip { display: block; width: 100%; max-width: 34rem; } .strip text { font-size: 11px; fill: var(--ink); } .strip line { stroke: var(--line); } .strip :is(rect, path, circle) { fill: var(--accent); stroke: var(--paper); } .strip .hollow { fill: var(--paper); stroke: var(--accent); stroke-width: 2; }
.warning { font-weight: 600; }
`;
