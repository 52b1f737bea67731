/** Rights that the round of this test does not use, and when they are. Whatever else is granted and not used is a mistake. */
export const RARELY_USED: readonly { readonly pattern: RegExp; readonly why: string }[] = [
  { pattern: /-pull: s3:PutObject on arn:\w+\/journal\/choices\//, why: 'people chose something in Pemetaan' },
  { pattern: /-pull: s3:PutObject on arn:\w+\/journal\/reads\//, why: 'a night that counts for rows that are held' },
];
