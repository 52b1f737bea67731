/** The overview as `/api/overview` gives it; see ../model.ts. */

export interface Source {
  id: string;
  spreadsheetId: string;
  title: string;
  mode: string;
  receipt: string | null;
  problem: string | null;
  readAt: string | null;
  errors: number;
  warnings: number;
  waiting: boolean;
}

export interface District {
  code: string;
  name: string;
  sources: Source[];
}

export interface Province {
  code: string;
  name: string;
  spreadsheetId: string | null;
  districts: District[];
}

export interface Queue {
  name: string;
  visible: number;
  inFlight: number;
  delayed: number;
  dead: number;
}

export interface SourceEvent {
  kind: 'started' | 'finished' | 'schedule';
  source: string;
  at: number;
  messageIds?: string[];
  failedIds?: string[];
  error?: string | null;
}

export interface Overview {
  now: number;
  round: { what: string; done: number; total: number } | null;
  provinces: Province[];
  queues: Queue[];
  events: SourceEvent[];
  schedules: { name: string; at: number }[];
  sheetsUrl: string;
  takesFiles: boolean;
  /** Whether our tabs can be shown in English. */
  english: boolean;
}

/** Our tabs of a workbook in English, as `/api/english` gives them. */
export interface EnglishView {
  title: string;
  spreadsheetId: string;
  sheetsUrl: string;
  tabs: EnglishTab[];
}

export interface EnglishTab {
  title: string;
  widths: number[];
  rows: { text: string; style: string; span: number; note?: string }[][];
}
