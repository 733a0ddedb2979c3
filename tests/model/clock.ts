// The day of the model; the app's clock reads it in these tests.
export const clock = { day: "2024-04-25" };

export const now = (): Date => new Date(`${clock.day}T10:00:00+07:00`);
export const today = (): string => clock.day;

export const daysAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
