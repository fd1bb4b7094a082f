/** The style of the HTML report: nothing is loaded, and it follows the reader's light or dark mode. */
export const style = `
:root { color-scheme: light dark; --text: #1c2430; --dim: #5b6673; --paper: #ffffff; --card: #f6f8fa; --line: #d8dee6; --major: #b42318; --minor: #175cd3; --patch: #4a5565; --good: #1a7f4b; --code: #eef1f5; }
@media (prefers-color-scheme: dark) { :root { --text: #e6e9ee; --dim: #9aa5b1; --paper: #12161c; --card: #1a2028; --line: #313a45; --major: #ff8a7a; --minor: #84b6ff; --patch: #aab4c0; --good: #5fd39a; --code: #232b35; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--text); font: 16px/1.55 system-ui, -apple-system, "Segoe UI", sans-serif; }
main { max-width: 62rem; margin: 0 auto; padding: 2.5rem 1.25rem 4rem; }
h1 { font-size: 1.7rem; line-height: 1.25; margin: 0 0 .3rem; }
h2 { font-size: 1.2rem; margin: 2.6rem 0 .9rem; }
p { margin: .5rem 0; }
a { color: inherit; }
.dim { color: var(--dim); }
.verdict { border-left: .4rem solid var(--tone); background: var(--card); border-radius: .5rem; padding: 1rem 1.25rem; margin: 1.4rem 0; }
.verdict strong { color: var(--tone); font-size: 1.15rem; }
.major { --tone: var(--major); } .minor { --tone: var(--minor); } .patch { --tone: var(--patch); } .none { --tone: var(--good); }
.tag { display: inline-block; min-width: 4rem; text-align: center; border: 1px solid var(--tone); color: var(--tone); border-radius: 1rem; padding: 0 .6rem; font-size: .8rem; font-weight: 600; }
details.entry { border: 1px solid var(--line); border-radius: .5rem; margin: .7rem 0; background: var(--card); }
details.entry > summary { cursor: pointer; padding: .75rem 1rem; display: grid; grid-template-columns: auto 1fr; gap: .2rem .9rem; align-items: baseline; list-style: none; }
details.entry > summary::-webkit-details-marker { display: none; }
summary .where { grid-column: 2; font-size: .88rem; color: var(--dim); overflow-wrap: anywhere; }
dl { display: grid; grid-template-columns: 8.5rem 1fr; gap: .55rem 1rem; margin: 0; padding: .9rem 1rem 1.1rem; border-top: 1px solid var(--line); }
dt { color: var(--dim); font-size: .9rem; } dd { margin: 0; min-width: 0; overflow-wrap: anywhere; }
dd ul { margin: 0; padding-left: 1.1rem; }
code, pre { font: .87em/1.5 ui-monospace, "SF Mono", Menlo, Consolas, monospace; }
code { background: var(--code); border-radius: .25rem; padding: .08em .3em; overflow-wrap: anywhere; }
pre { background: var(--code); border-radius: .4rem; padding: .7rem .85rem; margin: .4rem 0; white-space: pre-wrap; overflow-wrap: anywhere; }
pre .error { color: var(--major); }
table { border-collapse: collapse; width: 100%; } th, td { text-align: left; padding: .35rem .7rem .35rem 0; border-bottom: 1px solid var(--line); vertical-align: top; }
.refused { color: var(--major); font-weight: 600; }
.how { margin-top: 3rem; border-top: 1px solid var(--line); padding-top: .5rem; font-size: .92rem; }
@media (max-width: 40rem) { dl { grid-template-columns: 1fr; gap: .15rem; } dd { margin-bottom: .6rem; } }
@media print { details.entry { break-inside: avoid; } }
`;
