import { JSDOM } from "jsdom";

export const { document } = new JSDOM("<!doctype html><body></body>").window;
