import { pageObservations } from "./pageObservations.js";

process.stdout.write(await pageObservations("kinerja"));
