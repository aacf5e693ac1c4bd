// What lint cannot see because it looks at one file at a time: the tree itself.
import { allRules } from "./structure/rules.ts";
import { readTree } from "./structure/tree.ts";
import { repositoryRoot } from "./steps.ts";

const tree = readTree(repositoryRoot);
const findings = Object.entries(allRules).flatMap(([rule, look]) =>
  look(tree).map((finding) => `${finding.file} ${finding.sentence} (${rule})`),
);
for (const line of findings) console.log(line);
console.log(`${tree.sources.size} files, ${Object.keys(allRules).length} rules, ${findings.length} findings`);
process.exit(findings.length === 0 ? 0 : 1);
