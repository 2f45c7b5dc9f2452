/**
 * A rule is one file: what it checks, and what its page tells people, examples included. The pane needs the first before
 * it is usable and the second only when a page is opened; this loader of webpack gives one of the two.
 *
 *   options.part 'check': without what only the page has
 *   options.part 'page': the page's texts, and whatever they are made of
 */
const ts = require('typescript');

/** Properties of a rule that only its page shows. */
const ONLY_PAGE = new Set(['why', 'remedy', 'guide', 'examples']);
const OF_PAGE = new Set([...ONLY_PAGE, 'id', 'severity', 'title']);

/** The object of `export default defineRule<…>({ … })`; undefined in a file that is no rule. */
function findRule(source) {
  const call = source.statements.find(ts.isExportAssignment)?.expression;
  const isRule = call && ts.isCallExpression(call) && call.expression.getText(source) === 'defineRule';
  return isRule ? call.arguments[0] : undefined;
}

function namesIn(node) {
  const names = new Set();
  const visit = (each) => {
    if (ts.isIdentifier(each)) names.add(each.text);
    ts.forEachChild(each, visit);
  };
  visit(node);
  return names;
}

const declaredNames = (statement) =>
  ts.isVariableStatement(statement)
    ? statement.declarationList.declarations.flatMap(({ name }) => [...namesIn(name)])
    : [statement.name?.text];

/** Statements of the file that neither the kept properties nor anything that they use speak of. */
function unusedStatements(source, kept) {
  const others = source.statements.filter((each) => !ts.isImportDeclaration(each) && !ts.isExportAssignment(each));
  const used = new Set();
  const spoken = kept.map(namesIn);
  for (let names = spoken.pop(); names; names = spoken.pop()) {
    for (const statement of others) {
      if (used.has(statement) || !declaredNames(statement).some((name) => names.has(name))) continue;
      used.add(statement);
      spoken.push(namesIn(statement));
    }
  }
  return others.filter((each) => !used.has(each));
}

module.exports = function takePart(text) {
  const { part } = this.getOptions();
  const source = ts.createSourceFile(this.resourcePath, text, ts.ScriptTarget.Latest, true);
  const rule = findRule(source);
  if (!rule) return text;
  const isKept = ({ name }) => (part === 'page' ? OF_PAGE.has(name.getText()) : !ONLY_PAGE.has(name.getText()));
  const kept = rule.properties.filter(isKept);
  const left = [
    ...rule.properties.filter((property) => !isKept(property)),
    ...(part === 'page' ? unusedStatements(source, kept) : []),
  ];
  let result = text;
  for (const node of left.sort((a, b) => b.pos - a.pos)) {
    // Of a property also its comma; lines stay, so that the source map still leads to them.
    const end = text[node.end] === ',' ? node.end + 1 : node.end;
    result = result.slice(0, node.pos) + result.slice(node.pos, end).replace(/[^\n]/g, '') + result.slice(end);
  }
  return result;
};
