// Seeds that are played at every test: the first ones, and each that once found a counterexample (with what it found).
export const seeds: { seed: number; path?: string }[] = [{ seed: 20240425 }];
