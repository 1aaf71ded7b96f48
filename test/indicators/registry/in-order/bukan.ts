export const helper = "not a declaration";
