// Seeds that run in every test, each with what it covers or once found.
export const seeds: { seed: number; path?: string; holds: string }[] = [
  { seed: 20240425, holds: "a closing with parts and an open question for a longer deadline" },
  { seed: 1930, path: "3", holds: "an extension that was agreed once its task was done made late on time" },
];
