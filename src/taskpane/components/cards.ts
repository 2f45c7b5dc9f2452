/** Ids of the headings that something can lead to. */
export const CARD = {
  next: 'next-step',
  tables: 'tables',
  cutoff: 'cutoff',
  figures: 'figures',
  findings: 'findings',
  jobs: 'jobs',
  settings: 'settings',
  preview: 'preview',
  exchange: 'exchange',
  otherBooks: 'other-books',
  tool: 'tool',
  unfinished: 'unfinished',
} as const;
