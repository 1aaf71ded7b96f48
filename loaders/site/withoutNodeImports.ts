/**
 * A bundled module without its imports of Node's own modules, which no browser knows: the names stay, undefined.
 * Arquero imports two for reading files from a path, which a page never does; Framework's bundler overlooks its browser field.
 */
export function withoutNodeImports(script: string): string {
  return script.replace(/import\s*\{([^}]*)\}\s*from\s*"node:[^"]+";?/g, (_, names: string) =>
    `var ${names.split(",").map((name) => name.trim().split(/\s+as\s+/).at(-1)).join(",")};`);
}
