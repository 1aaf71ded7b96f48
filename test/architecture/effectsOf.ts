import ts from "typescript";

const members = new Map([["Date", ["now"]], ["Math", ["random"]], ["performance", ["now", "timeOrigin"]], ["crypto", ["randomUUID", "getRandomValues"]]]);

/** What a source takes from the world beside its arguments: the clock, chance, the console. As written, such as `Date.now`. */
export function effectsOf(source: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node) && ts.isIdentifier(node.expression)) {
      const owner = node.expression.text;
      if (owner === "console" || members.get(owner)?.includes(node.name.text)) found.push(`${owner}.${node.name.text}`);
    }
    if (ts.isNewExpression(node) && isDate(node.expression) && !node.arguments?.length) found.push("new Date()");
    if (ts.isCallExpression(node) && isDate(node.expression)) found.push("Date()");
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile("source.ts", source, ts.ScriptTarget.ES2022, true));
  return found;
}

function isDate(node: ts.Node): boolean {
  return ts.isIdentifier(node) && node.text === "Date";
}
