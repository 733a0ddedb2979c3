// Which passwords are refused, with which reason; and that what a person thinks up without a pattern is not.
import { dictionary } from "@zxcvbn-ts/language-common";
import { describe, expect, test } from "vitest";
import { wordsOfTheHouse } from "@/lib/passwords/local-words";
import { weaknessOf } from "@/lib/passwords/weak-password";

const agencies = ["UBKT", "Ủy ban Kiểm tra", "Inspection Commission", "VPTU", "Văn phòng Tỉnh ủy", "Office"];
const known = { signInName: "staff.ubkt", fullName: "Nguyễn Văn An", agencies };
const list = dictionary["passwords-common"];

describe("is refused, with the reason", () => {
  test.each([
    ["staff.ubkt.1", "passwordOfName"],
    ["ubkt.staff.1", "passwordOfName"],
    ["Staff_UBKT_2024", "passwordOfName"],
    ["nguyenvanan1990", "passwordOfName"],
    ["Nguyễn Văn An 1990", "passwordOfName"],
    ["Ủy ban Kiểm tra 1", "passwordOfAgency"],
    ["inspection.commission", "passwordOfAgency"],
    ["giaoban-demo", "passwordOfHouse"],
    ["Giaoban2024!", "passwordOfHouse"],
    ["gi@0b@n2024!", "passwordOfHouse"],
    ["tinhuynghean1", "passwordOfHouse"],
    ["Tỉnh ủy Nghệ An", "passwordOfHouse"],
    ["MậtKhẩu-giaoban", "passwordOfHouse"],
    ["motngaydeptroi", "passwordOfHouse"],
    ["Một ngày đẹp trời", "passwordOfHouse"],
    ["yeuemmaimai123", "passwordOfHouse"],
    ["P@ssw0rd1234", "passwordCommon"],
    ["!!password2024", "passwordCommon"],
    ["dragon2024!!", "passwordCommon"],
    ["qwertyuiop12", "passwordCommon"],
    ["aaaaaaaaaaaa", "passwordRepeats"],
    ["ạạạạạạạạạạạạ", "passwordRepeats"],
    ["abababababab", "passwordRepeats"],
    ["xq7xq7xq7xq7", "passwordRepeats"],
    ["            ", "passwordRepeats"],
    ["abcdefghijkl", "passwordInRow"],
    ["kjhgfdsaqwer", "passwordInRow"],
    ["25042024 2024", "passwordOfDate"],
  ])("%s: %s", (password, reason) => {
    expect(weaknessOf(password, known)).toBe(reason);
  });

  test("every password of the list, as it stands, in capitals, and with digits and signs around it", () => {
    expect(list.length).toBeGreaterThan(40_000);
    const isTaken = (password: string) => weaknessOf(password, known) !== null;
    expect(list.filter((each) => !isTaken(each))).toEqual([]);
    expect(list.filter((each) => !isTaken(each.toUpperCase()))).toEqual([]);
    const ofLetters = list.filter((each) => each.length >= 4 && /[a-z]$/.test(each));
    expect(ofLetters.length).toBeGreaterThan(20_000);
    for (const around of [
      ["", "2024"],
      ["", "123456!"],
      ["#1", "*"],
    ])
      expect(ofLetters.filter((each) => !isTaken(around[0] + each + around[1]))).toEqual([]);
  });

  test("every word of the house, alone and two together", () => {
    for (const [at, word] of wordsOfTheHouse.entries()) {
      const next = wordsOfTheHouse[(at + 1) % wordsOfTheHouse.length];
      expect(weaknessOf(`${word}.1990.2024`, known), word).not.toBeNull();
      expect(weaknessOf(`${next}_${word}2024`, known), word).not.toBeNull();
    }
  });
});

/** The same numbers at every run. */
function numbers(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const syllables =
  "rừng xanh lá cọ đồi chè mưa nắng suối thuyền trăng gạo bếp lửa chim hót mây trắng sông dài đá cuội áo nâu " +
  "guốc gỗ trống đồng võng tre bến đò cầu khỉ ong vàng mít chín khói lam diều giấy trâu đen ngựa hồng sen tàn";

describe("is not refused", () => {
  test.each([
    ["of English words", dictionary["diceware-common"]],
    ["of Vietnamese ones", syllables.split(" ")],
  ])(
    "a sentence of four words taken by chance, 1,000 times, %s",
    (_which, words) => {
      const any = numbers(20_240_425);
      const sentence = () => {
        const four = new Set<string>();
        while (four.size < 4) four.add(words[any(words.length)] ?? "");
        return [...four].join(" ");
      };
      const refused = Array.from({ length: 1000 }, sentence).filter(
        (each) => each.length >= 12 && weaknessOf(each, known),
      );
      expect(refused).toEqual([]);
    },
    120_000,
  );

  test.each(["Tr0ub4dor&3xyz", "k7#mQ2vv!x9L", "thuyền 4 nan về bến", "the second choice"])(
    "%s",
    (password) => {
      expect(weaknessOf(password, known)).toBeNull();
    },
  );

  test("somebody else's name, which no guesser has a reason to try for this one", () => {
    expect(weaknessOf("lehoangphuc*kim", known)).toBeNull();
    expect(weaknessOf("lehoangphuc*kim", { ...known, fullName: "Lê Hoàng Phúc Kim" })).toBe("passwordOfName");
  });

  // A search without end would not come back within the time of a test.
  test("and the longest, which is weighed to the end", () => {
    expect(weaknessOf("4@8({[<369&#!1/|0$5+7%2".repeat(9).slice(0, 200), known)).toBeNull();
  });
});
