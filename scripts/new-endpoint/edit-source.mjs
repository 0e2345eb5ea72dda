// Edits of TypeScript sources by syntax tree, so that they depend on names and not on layout.
import ts from 'typescript';

function parse(source) {
  return ts.createSourceFile('source.ts', source, ts.ScriptTarget.Latest, true);
}

function insert(source, position, text) {
  return source.slice(0, position) + text + source.slice(position);
}

function findNode(root, description, matches) {
  let found;
  const visit = (node) => {
    if (!found && matches(node)) found = node;
    if (!found) ts.forEachChild(node, visit);
  };
  visit(root);
  if (!found) throw new Error(`${description} was not found: was it renamed?`);
  return found;
}

/** Adds an import of a name; into the import of that module if there is one. */
export function addImport(source, module, name, { isType = false } = {}) {
  const { statements } = parse(source);
  const imports = statements.filter(ts.isImportDeclaration);
  const existing = imports.find((node) => node.moduleSpecifier.text === module);
  const elements = existing?.importClause?.namedBindings?.elements;
  if (elements?.some((element) => element.name.text === name)) return source;
  if (elements) {
    const isTypeImport = existing.importClause.isTypeOnly;
    return insert(
      source,
      elements.at(-1).end,
      `, ${isType && !isTypeImport ? 'type ' : ''}${name}`,
    );
  }
  const last = imports.at(-1);
  const line = `import ${isType ? 'type ' : ''}{ ${name} } from '${module}';`;
  return last ? insert(source, last.end, `\n${line}`) : `${line}\n${source}`;
}

/** Adds an element to the array in `const name = […]`. */
export function addElement(source, name, element) {
  const declaration = findNode(
    parse(source),
    `The list ${name}`,
    (node) => ts.isVariableDeclaration(node) && node.name.getText() === name,
  );
  const list = ts.isAsExpression(declaration.initializer)
    ? declaration.initializer.expression
    : declaration.initializer;
  return insert(source, list.elements.at(-1).end, `, ${element}`);
}

/**
 * Adds a type to the `extends` clause of an interface. `groups` lead from a property to its interface;
 * a group that does not exist is added as an interface of its own, named after its place.
 */
export function addExtends(source, interfaceName, groups, type) {
  const node = findNode(
    parse(source),
    `The interface ${interfaceName}`,
    (candidate) => ts.isInterfaceDeclaration(candidate) && candidate.name.text === interfaceName,
  );
  const [group, ...inner] = groups;
  if (!group) {
    const types = node.heritageClauses?.at(-1)?.types;
    return types
      ? insert(source, types.at(-1).end, `, ${type}`)
      : insert(source, node.name.end, ` extends ${type}`);
  }
  const member = node.members.find((property) => property.name?.getText() === group);
  if (member) return addExtends(source, member.type.getText(), inner, type);
  const groupName = `${interfaceName}${group[0].toUpperCase()}${group.slice(1)}`;
  const withMember = insert(source, node.end - 1, `\n  readonly ${group}: ${groupName};\n`);
  const start = node.getStart();
  const doc = `/** TODO: describe the calls of \`${group}\`. */\n`;
  const place = ts.getLeadingCommentRanges(source, node.pos)?.at(-1)?.pos ?? start;
  const withGroup = insert(withMember, place, `${doc}export interface ${groupName} {}\n\n`);
  return addExtends(withGroup, groupName, inner, type);
}

/**
 * Adds a property at the end of the object that a function returns or a constant is, or of a group in
 * it. A group that does not exist is added.
 */
export function addProperty(source, owner, groups, property) {
  const declaration = findNode(
    parse(source),
    owner,
    (node) =>
      (ts.isFunctionDeclaration(node) || ts.isVariableDeclaration(node)) &&
      node.name?.getText() === owner,
  );
  let object = findNode(declaration, `The object of ${owner}`, ts.isObjectLiteralExpression);
  let text = property;
  for (const [depth, group] of groups.entries()) {
    const inner = object.properties.find((candidate) => candidate.name?.getText() === group);
    if (!inner) {
      text = groups.slice(depth).reduceRight((body, name) => `${name}: { ${body} }`, property);
      break;
    }
    object = inner.initializer;
  }
  return insert(source, object.properties.at(-1).end, `, ${text}`);
}
