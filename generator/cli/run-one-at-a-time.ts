/** Returns a function that asks for a round: now, or, while one runs, once after it. `fail` is told of what a round throws. */
export function runOneAtATime(round: () => Promise<void>, fail: (error: unknown) => void): () => void {
  let running = false;
  let again = false;
  const loop = async (): Promise<void> => {
    running = true;
    try {
      while (again) {
        again = false;
        await round();
      }
    } finally {
      running = false;
    }
  };
  return () => {
    again = true;
    if (!running) loop().catch(fail);
  };
}
