-- The papers of a closed quarter as they were printed: one in each language with the closing, and one in each language
-- again with each erratum.
CREATE TABLE "paper" (
    "quarter_id" INTEGER NOT NULL,
    "errata" INTEGER NOT NULL,
    "language" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "content" BYTEA NOT NULL,
    "sha256" TEXT NOT NULL,
    "setting" TEXT NOT NULL,
    "printed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "paper_pkey" PRIMARY KEY ("quarter_id","errata","language")
);
ALTER TABLE "paper" ADD CONSTRAINT "paper_quarter_id_fkey" FOREIGN KEY ("quarter_id") REFERENCES "quarter"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A PDF is packed already.
ALTER TABLE paper ALTER COLUMN content SET STORAGE EXTERNAL;
