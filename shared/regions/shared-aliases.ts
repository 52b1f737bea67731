/** Short forms that stand for several districts. */
export const sharedAliases: Readonly<Record<string, readonly string[]>> = {
  Mura: ['16.05', '62.12'],
  Tasik: ['32.06', '32.78'],
  Toraja: ['73.18', '73.26'],
  Tapanuli: ['12.01', '12.02', '12.03'],
  Barito: ['62.04', '62.05', '62.13', '63.04'],
  Bdg: ['32.04', '32.73'],
  Smg: ['33.22', '33.74'],
  Baru: ['63.02', '73.11', '81.04'],
  Bolmongraya: ['71.01', '71.08', '71.10', '71.11', '71.74'],
};
