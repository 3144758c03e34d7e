// Front matter against the schemas of `make schema`, in VS Code and with `npx remark briefings`.
import remarkFrontmatter from "remark-frontmatter";
import remarkLintFrontmatterSchema from "remark-lint-frontmatter-schema";

const schemas = {
  "./.vscode/schemas/briefing.json": ["./briefings/**/*.md"],
  "./.vscode/schemas/topic.json": ["./docs/topics/*.md"],
  "./.vscode/schemas/person.json": ["./docs/people/*.md"],
  "./.vscode/schemas/organisation.json": ["./docs/organisations/*.md"],
  "./.vscode/schemas/place.json": ["./docs/places/*.md"],
  "./.vscode/schemas/publisher.json": ["./docs/publishers/*.md"],
};

export default {
  plugins: [remarkFrontmatter, [remarkLintFrontmatterSchema, { schemas }]],
};
