import { writeFileSync } from 'node:fs';
import { PAGES } from './pages.ts';

for (const { file, make } of PAGES) {
  writeFileSync(file, make());
  console.log(file);
}
