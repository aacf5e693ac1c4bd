import { writeFileSync } from "node:fs";
import { clinicalRulesMarkdown } from "../src/clinical-rules.ts";

writeFileSync(new URL("../../../docs/clinical-rules.md", import.meta.url), clinicalRulesMarkdown());
