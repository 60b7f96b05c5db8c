/**
 * The one stylesheet. Quiet and legible for somebody who may be shaking: one column, large targets, one accent, no
 * pictures, no motion, no alarm colours. Text has at least 7:1 and borders of controls at least 3:1, light and dark.
 * What a browser cannot hide by `:has` it shows.
 */
const RULES = `
:root{color-scheme:light dark;--page:#f7f6f2;--card:#fff;--text:#1d1d1b;--soft:#484640;--line:#85817a;--hair:#dcd9d1;
--accent:#1c4b57;--on:#fff;--tint:#e8f0f1;--mend:#74300f}
@media(prefers-color-scheme:dark){:root{--page:#15181a;--card:#1d2123;--text:#eceae5;--soft:#c3c0b8;--line:#868b8e;--hair:#33393c;
--accent:#a5d5de;--on:#0d2227;--tint:#22343a;--mend:#f3bfa4}}
*{box-sizing:border-box}
html{scroll-padding:6rem 0 2rem;-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:var(--page);color:var(--text);font:1.0625rem/1.55 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;overflow-wrap:anywhere;hyphens:auto;hyphenate-limit-chars:14 5 5}
header>div,main,footer{max-width:42rem;margin:0 auto;padding:0 min(1rem,4vw)}
header{position:sticky;top:0;z-index:1;background:var(--page);border-bottom:1px solid var(--hair)}
header>div{display:flex;flex-wrap:wrap;justify-content:space-between;align-items:center;column-gap:1rem;min-height:3.25rem}
header p{margin:0;font-weight:600;line-height:1.25}header span{display:block;font-weight:400;font-size:.9375rem;color:var(--soft)}
.exit{display:inline-flex;align-items:center;min-height:2.75rem;padding:0 .7rem;margin:.25rem 0;font-size:1rem;border:1px solid var(--line);border-radius:.5rem;background:var(--card);font-weight:600;text-decoration:none}
nav ul{display:flex;flex-wrap:wrap;gap:0 .25rem;list-style:none;margin:.5rem 0 0 max(-.6rem,-3vw);padding:0}
nav a{display:flex;align-items:center;min-height:2.75rem;padding:0 min(.6rem,3vw)}
nav a[aria-current]{color:var(--text);font-weight:600;text-decoration:none}
main{padding-bottom:3rem}
h1{text-wrap:balance;font-size:clamp(1.75rem,1.4rem + 1.6vw,2.25rem);line-height:1.15;letter-spacing:-.015em;margin:2rem 0 .75rem}
h2{font-size:1.375rem;line-height:1.25;letter-spacing:-.01em;margin:0 0 .5rem}
h3{font-size:1.0625rem;margin:1.5rem 0 .25rem}
p,ul{margin:0 0 1rem}
ul{padding-left:1.25rem}
a{color:var(--accent);text-underline-offset:.15em}
.lead{font-size:1.1875rem;line-height:1.5}
.soft,.hint{color:var(--soft)}
.hint{margin:0 0 .5rem;font-size:1rem}
.tag{font-weight:400;font-size:1rem;color:var(--soft);white-space:nowrap}
.card{background:var(--card);border:1px solid var(--hair);border-radius:.75rem;padding:1.25rem min(1.25rem,5vw);margin:1rem 0}
.strong{border-left:.375rem solid var(--accent)}
.card>:last-child,.card p:last-child{margin-bottom:0}
.target{display:inline-flex;align-items:center;min-height:2.75rem;font-weight:600}
.call{display:inline-flex;align-items:center;min-height:2.75rem;font-size:1.5rem;line-height:1.25;font-weight:700;letter-spacing:-.01em;margin-bottom:.25rem;text-wrap:balance}
section,.section{margin:2.75rem 0 0}
fieldset{border:0;padding:0;margin:1.5rem 0 0;min-width:0}
legend{padding:0;margin:0 0 .35rem;font-weight:600;max-width:100%}
legend h2{margin:0}
.field{margin:1.5rem 0 0}
.field>label{display:block;font-weight:600;margin:0 0 .35rem}
input[type=text],textarea,select{display:block;width:100%;min-height:3rem;padding:.6rem .75rem;font:inherit;color:inherit;background:var(--card);border:1px solid var(--line);border-radius:.5rem}
textarea{resize:vertical}
select{text-overflow:ellipsis}
.choices{display:grid;gap:.375rem}
.row{display:flex;flex-wrap:wrap}.row .choice{flex:1 1 auto}
.pair{grid-template-columns:repeat(auto-fit,minmax(min(17rem,100%),1fr))}
.choice{display:flex;gap:min(.7rem,3vw);align-items:flex-start;min-height:2.875rem;padding:.6rem min(.75rem,3vw);background:var(--card);border:1px solid var(--line);border-radius:.5rem;line-height:1.4;cursor:pointer}
.choice input{flex:none;width:1.375rem;height:1.375rem;margin:.02rem 0 0;accent-color:var(--accent)}
.choice:has(:checked){background:var(--tint);border-color:var(--accent);box-shadow:inset 0 0 0 1px var(--accent)}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
.choice:has(:focus-visible){outline:3px solid var(--accent);outline-offset:2px}
.choice :focus-visible{outline:0}
fieldset:has([value=representative]):not(:has([value=representative]:checked)) .if-representative,
.danger:not(:has([value=yes]:checked)) .if-danger{display:none}
details{border:1px solid var(--hair);border-radius:.75rem;background:var(--card);margin:1.5rem 0 0;padding:0 min(1.25rem,5vw)}
details[open]{padding-bottom:1.5rem}
details .choice,details input,details textarea,details select{background:var(--page)}
summary{min-height:3.5rem;padding:.9rem 0;font-weight:600;cursor:pointer}
details+details{margin-top:.75rem}
.error{margin:0 0 .5rem;color:var(--mend);font-weight:600}
.wrong{border-left:.25rem solid var(--mend);padding-left:1rem}
[aria-invalid]{border-color:var(--mend);border-width:2px}
.errors{border-left:.375rem solid var(--mend)}
.errors a{display:block;padding:.35rem 0}
button{display:block;width:100%;min-height:3.5rem;padding:.75rem min(1.25rem,4vw);margin:.75rem 0 0;font:inherit;font-weight:600;font-size:1.125rem;color:var(--on);background:var(--accent);border:2px solid var(--accent);border-radius:.5rem;cursor:pointer}
button.quiet{color:var(--accent);background:transparent}
.code{font:600 clamp(1.25rem,6vw,1.75rem)/1.4 ui-monospace,"Cascadia Mono",Menlo,Consolas,monospace;letter-spacing:.04em;margin:0 0 .5rem}
.code span{display:inline-block}
.when{text-wrap:balance;font-size:1.25rem;line-height:1.35;font-weight:600;margin:0 0 1rem}
dl{margin:0}dl.card{margin:1rem 0}.card dd:last-child,.label{margin-bottom:0}.apart li{margin-bottom:.5rem}.note{margin-top:1.5rem}
dt{color:var(--soft)}
dd{margin:0 0 1rem;font-weight:600}
footer{border-top:1px solid var(--hair);padding-top:1.25rem;padding-bottom:2.5rem;color:var(--soft)}
footer a{display:inline-block}
@media(min-width:40rem){.card{padding:1.5rem}details{padding:0 1.5rem}button{width:auto;min-width:16rem}.stack button{width:100%;max-width:24rem}.buttons{display:flex;flex-wrap:wrap;gap:0 .75rem}}
@media print{:root{--page:#fff;--card:#fff;--text:#000;--soft:#222;--accent:#000}
header{position:static}.exit,nav,button{display:none}body{font-size:11pt}.card,.choice{break-inside:avoid}}
`;

/** The stylesheet as it stands in every page: what the hash in the content security policy is taken of. */
export const STYLE = RULES.replace(/\n/g, '');
