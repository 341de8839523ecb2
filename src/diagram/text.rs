//! Text measured and wrapped, from the advances of a font that was measured elsewhere.

/// The first character with an advance of its own.
const FIRST: u32 = 32;
/// How many have one.
const COUNT: usize = 95;

/// Thousandths of an em by which each character of ASCII moves on, from the space to the tilde, in a plain sans font.
const PLAIN: [u16; COUNT] = [
    278, 278, 355, 556, 556, 889, 667, 222, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556,
    556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833,
    722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 222, 556, 556, 500, 556,
    556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334,
    260, 334, 584,
];

/// How wide each character is.
#[derive(Debug, Clone)]
pub struct Advances([u16; COUNT]);

impl Default for Advances {
    fn default() -> Advances {
        Advances(PLAIN)
    }
}

/// A line of text and how wide it is, in px.
pub type Measured = (String, i64);

impl Advances {
    /// Those of a page's own font: 95 numbers. Any other count, and any number that no font has, is not taken.
    pub fn of(numbers: &[u16]) -> Advances {
        let sound = numbers.iter().all(|number| (100..=3000).contains(number));
        let table = numbers.try_into().ok().filter(|_| sound);
        table.map_or_else(Advances::default, Advances)
    }

    fn of_letter(&self, letter: char) -> i64 {
        let code = u32::from(letter);
        let place = usize::try_from(code.saturating_sub(FIRST)).unwrap_or(COUNT);
        match self.0.get(place).filter(|_| code >= FIRST) {
            Some(advance) => i64::from(*advance),
            None if joins(letter) => 0,
            // Letters of Latin, Greek and Cyrillic, and quotes; a few are wider, and the slack covers them.
            None if code < 0x530 || matches!(code, 0x1e00..=0x1eff | 0x2010..=0x2013 | 0x2018..=0x201f) => 600,
            None => 1000,
        }
    }

    /// The width of a text in px, with 4% of slack, as no font is measured exactly.
    pub fn width(&self, text: &str, size: i64) -> i64 {
        let sum = text.chars().fold(0_i64, |sum, letter| sum.saturating_add(self.of_letter(letter)));
        px(sum, size)
    }

    /// Wraps a text into lines of even length, none wider than `most_width` px; what is beyond `most_lines` is an
    /// ellipsis. A word longer than a line is broken, never before a mark that belongs to the letter before it.
    pub fn wrap(&self, text: &str, size: i64, most_width: i64, most_lines: usize) -> Vec<Measured> {
        let pieces = self.pieces(text, size, most_width);
        let space = self.of_letter(' ');
        let lines = fold(&pieces, space, size, most_width);
        // The narrowest width that needs no more lines: found by halving.
        let (mut low, mut high) = (0, most_width);
        while low < high {
            let middle = low.midpoint(high);
            let is_enough = pieces.iter().all(|(_, width, _)| px(*width, size) <= middle);
            if is_enough && fold(&pieces, space, size, middle).len() <= lines.len() {
                high = middle;
            } else {
                low = middle.saturating_add(1);
            }
        }
        let mut lines = fold(&pieces, space, size, high);
        if lines.len() > most_lines {
            lines.truncate(most_lines);
            if let Some((last, width)) = lines.last_mut() {
                last.push('…');
                *width = self.width(last, size);
            }
        }
        lines
    }

    /// The words of a text, in thousandths of an em; those longer than a line in parts. The last field says whether a
    /// space stands before it.
    fn pieces(&self, text: &str, size: i64, most_width: i64) -> Vec<(String, i64, bool)> {
        let mut pieces: Vec<(String, i64, bool)> = Vec::new();
        for word in text.split_whitespace() {
            let mut is_start = true;
            // What is drawn as one, up to a length that no script reaches.
            let (mut cluster, mut wide, mut is_joined) = (String::new(), 0_i64, false);
            for letter in word.chars().map(Some).chain([None]) {
                let stays = letter.is_some_and(|letter| is_joined || joins(letter)) && cluster.len() < 200;
                if !stays && !cluster.is_empty() {
                    let done = std::mem::take(&mut cluster);
                    match pieces
                        .last_mut()
                        .filter(|(_, sum, _)| !is_start && px(sum.saturating_add(wide), size) <= most_width)
                    {
                        Some((piece, sum, _)) => {
                            piece.push_str(&done);
                            *sum = sum.saturating_add(wide);
                        }
                        None => pieces.push((done, wide, is_start)),
                    }
                    (wide, is_start) = (0, false);
                }
                if let Some(letter) = letter {
                    cluster.push(letter);
                    wide = wide.saturating_add(self.of_letter(letter));
                    is_joined = letter == '\u{200d}';
                }
            }
        }
        pieces
    }
}

/// Thousandths of an em as px, with the slack, rounded up.
fn px(thousandths: i64, size: i64) -> i64 {
    thousandths.saturating_mul(size).saturating_mul(104).saturating_add(99_999).checked_div(100_000).unwrap_or(0)
}

/// Puts pieces into lines, each as full as it goes.
fn fold(pieces: &[(String, i64, bool)], space: i64, size: i64, most_width: i64) -> Vec<Measured> {
    let mut lines: Vec<(String, i64)> = Vec::new();
    for (piece, width, is_start) in pieces {
        let gap = if *is_start { space } else { 0 };
        match lines.last_mut() {
            Some((line, sum)) if px(sum.saturating_add(gap).saturating_add(*width), size) <= most_width => {
                if *is_start {
                    line.push(' ');
                }
                line.push_str(piece);
                *sum = sum.saturating_add(gap).saturating_add(*width);
            }
            _ => lines.push((piece.clone(), *width)),
        }
    }
    lines.into_iter().map(|(line, sum)| (line, px(sum, size))).collect()
}

/// Whether a letter is drawn with the one before it: combining marks, joiners, variation selectors, skin tones.
fn joins(letter: char) -> bool {
    matches!(u32::from(letter),
        0x300..=0x36f | 0x483..=0x489 | 0x591..=0x5bd | 0x610..=0x61a | 0x64b..=0x65f | 0x93a..=0x94f | 0xe31..=0xe4e
        | 0x1ab0..=0x1aff | 0x1dc0..=0x1dff | 0x200c..=0x200d | 0x20d0..=0x20ff | 0xfe00..=0xfe0f | 0xfe20..=0xfe2f
        | 0x1f3fb..=0x1f3ff | 0xe0100..=0xe01ef)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(text: &str, most_width: i64, most_lines: usize) -> Vec<String> {
        let wrapped = Advances::default().wrap(text, 14, most_width, most_lines);
        assert!(wrapped.iter().all(|(_, width)| *width <= most_width + 16), "{wrapped:?}");
        wrapped.into_iter().map(|(line, _)| line).collect()
    }

    #[test]
    fn words_are_spread_evenly_over_as_few_lines_as_hold_them() {
        assert_eq!(lines("Clinical and Professional Senate", 170, 6), ["Clinical and", "Professional Senate"]);
        assert_eq!(lines("  Board ", 170, 6), ["Board"]);
        assert_eq!(lines("", 170, 6), [""; 0]);
    }

    #[test]
    fn a_long_word_is_broken_but_never_before_a_mark_that_belongs_to_a_letter() {
        let word = "e\u{301}".repeat(40);
        let wrapped = lines(&word, 60, 6);
        assert!(wrapped.len() > 1 && wrapped.iter().all(|line| line.starts_with('e')), "{wrapped:?}");
        let family = "👩\u{200d}👩\u{200d}👧".repeat(6);
        assert!(lines(&family, 60, 9).iter().all(|line| line.starts_with('👩')));
    }

    #[test]
    fn beyond_the_last_line_is_an_ellipsis() {
        let wrapped = lines(&"word ".repeat(100), 100, 3);
        assert!(wrapped.len() == 3 && wrapped[2].ends_with('…'));
    }

    #[test]
    fn the_width_of_a_text() {
        // T 611, e 556, a 556, m 833 make 2,556 thousandths: 35.78 px at 14, and 37.2 with the slack.
        assert_eq!(Advances::default().width("Team", 14), 38);
        assert_eq!(Advances::of(&[500; 95]).width("Team", 10), 21);
        assert_eq!(Advances::of(&[500; 3]).width("Team", 14), 38);
    }
}
