// How much may be in hand at once, of all together and of one alone, so that nobody fills the memory.

type Places = {
  /**
   * Takes a place of this size. Returns the function that frees it, or null where none is left. Freeing twice is
   * harmless.
   */
  take: (owner: string, size?: number) => (() => void) | null;
};

/** @param most of all together and of one owner, in whatever unit `take` counts */
export function placesFor(most: { all: number; each: number }): Places {
  const of = new Map<string, number>();
  let all = 0;
  const add = (owner: string, size: number): void => {
    const now = (of.get(owner) ?? 0) + size;
    all += size;
    if (now > 0) of.set(owner, now);
    else of.delete(owner);
  };
  return {
    take(owner, size = 1) {
      if (all + size > most.all || (of.get(owner) ?? 0) + size > most.each) return null;
      add(owner, size);
      let left = false;
      return () => {
        if (!left) add(owner, -size);
        left = true;
      };
    },
  };
}
