// Every text of the demonstration is there in three languages, and written as one prints it.
import { describe, expect, test } from "vitest";
import { languages } from "@/lib/language/language";
import { agencies, committee } from "@/prisma/demo/agencies";
import { directives } from "@/prisma/demo/directives";
import { files } from "@/prisma/demo/files";
import { indicators } from "@/prisma/demo/indicators";
import { meeting } from "@/prisma/demo/meeting";
import { accounts } from "@/prisma/demo/people";
import { agencyReports } from "@/prisma/demo/quarters";
import { requests } from "@/prisma/demo/requests";
import { parts, tasks } from "@/prisma/demo/tasks";
import type { Text } from "@/prisma/demo/words";

const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;
const isText = (value: object): value is Text => "vi" in value || "en" in value || "de" in value;

/** All texts below a value, with the way to each. */
function textsIn(value: unknown, way: string): [string, Text][] {
  if (!isObject(value)) return [];
  if (isText(value)) return [[way, value]];
  return Object.entries(value).flatMap(([key, each]) => textsIn(each, `${way}.${key}`));
}

const data = {
  agencies,
  committee,
  directives,
  indicators,
  meeting,
  accounts,
  agencyReports,
  requests,
  tasks,
  parts,
  files,
};
const texts = textsIn(data, "demo");
const wrong = (test: (text: string, language: string) => boolean) =>
  texts.flatMap(([way, text]) =>
    languages
      .filter((language) => test(text[language] ?? "", language))
      .map((language) => `${way}.${language}`),
  );

describe("the texts of the demonstration", () => {
  test("are there in three languages", () => {
    expect(texts.length).toBeGreaterThan(500);
    expect(wrong((text) => text.trim() === "")).toEqual([]);
  });

  test("are composed, without stray spaces and without typewriter marks", () => {
    expect(
      wrong((text) => text !== text.normalize("NFC").trim() || /\s{2}|["']|\.\.\.| - /.test(text)),
    ).toEqual([]);
  });

  test("quote as each language does", () => {
    expect(wrong((text, language) => language === "de" && /[“][^”]*”/.test(text))).toEqual([]);
    expect(wrong((text, language) => language !== "de" && text.includes("„"))).toEqual([]);
  });

  test("differ between the languages unless they are names", () => {
    const same = texts.filter(
      ([, { vi, en, de }]) => vi.includes(" ") && (vi === en || vi === de || en === de),
    );
    const names = /\.(agencies|committee|indicators|meeting)\./;
    expect(same.map(([way, { en }]) => `${way}: ${en}`).filter((each) => !names.test(each))).toEqual([]);
  });
});

describe("the codes of the demonstration", () => {
  test("are given once and name an agency", () => {
    const codes = tasks.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    const known = agencies.map(({ code }) => code);
    expect(codes.filter((code) => !known.includes(code.split("-")[2] ?? ""))).toEqual([]);
  });
});
