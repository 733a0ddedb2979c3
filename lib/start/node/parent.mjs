// Notices that the program which started this one has ended. Whoever ends npm means all of it, and npm does not say so.
const parent = process.ppid;
const betweenLooks = 500;

/**
 * @param {() => void} leave
 * @returns the timer, so that the looking can be ended
 */
export function whenParentEnds(leave) {
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    leave();
  }, betweenLooks);
  return timer.unref();
}
