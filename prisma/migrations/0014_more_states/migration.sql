-- A part that its ended task needs no longer, and a question for a longer deadline that was taken back. A new value can be
-- used once the transaction that adds it has ended: what uses them stands in the next migration.
ALTER TYPE "ContributionState" ADD VALUE 'NOT_NEEDED';
ALTER TYPE "ExtensionState" ADD VALUE 'WITHDRAWN';
