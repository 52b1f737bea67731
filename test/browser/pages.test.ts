import { afterAll, beforeAll } from 'vitest';
import { grid, openGrid } from './grid-page.ts';
import './parts/grid-edits.ts';
import './parts/grid-shows.ts';
import './parts/grid-work.ts';
import './parts/overview.ts';

// One browser and one Sheets server for all pages: starting them costs more than most of what is tried.
beforeAll(openGrid);
afterAll(() => grid?.close());
