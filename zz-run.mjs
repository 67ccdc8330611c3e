import { main } from "./zz-import.mjs"; process.exitCode = await main(process.argv.slice(2));
