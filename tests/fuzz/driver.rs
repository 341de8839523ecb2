//! Replays a target's seeds, then damaged copies of them, the same in every run with the same seed.

use std::path::{Path, PathBuf};

/// Damaged copies of the seeds of each target, where the environment does not say how many.
const CASES: u64 = 2_000;
/// What the damage begins with, where the environment does not say.
const SEED: u64 = 1875;
/// Bytes of a damaged copy: above the largest seed of a document; and of words, which stand in thirty places of one.
const LONGEST: usize = 6 * 1024;
const LONGEST_WORDS: usize = 300;

/// Runs a target: over a corpus where one is named, else over its seeds and damaged copies of them.
pub fn run(name: &str, target: fn(&[u8]), tokens: &str) {
    if let Some(folder) = std::env::var_os("LOCALITY_CORPUS") {
        let inputs = corpus(Path::new(&folder));
        for input in &inputs {
            attempt(name, target, input);
        }
        println!("{name}: {} inputs of the corpus", inputs.len());
        return;
    }
    let seeds = seeds(name);
    let tokens: Vec<&str> = tokens.split(" ¦ ").collect();
    for seed in &seeds {
        attempt(name, target, seed);
    }
    let (cases, seed) = (number("LOCALITY_CASES", CASES), number("LOCALITY_SEED", SEED));
    // A case of words is three documents, and long ones; a case of a structure is three pictures,
    // one of sharing many rules, and one of planning a plan worked out many times.
    let cases =
        if matches!(name, "words" | "structure" | "sharing" | "planning" | "flows") { cases / 4 } else { cases };
    for case in 0..cases {
        // Each case has a chance of its own, so that the last one to fail can be had again without those before it.
        let mut chance = Chance::of(&format!("{seed} {name} {case}"));
        let mut input = damaged(&seeds, &tokens, &mut chance);
        input.truncate(if name == "words" { LONGEST_WORDS } else { LONGEST });
        attempt(name, target, &input);
    }
    println!("{name}: {} seeds, {cases} damaged copies", seeds.len());
}

fn number(variable: &str, otherwise: u64) -> u64 {
    match std::env::var(variable) {
        Ok(text) => text.parse().unwrap_or_else(|_| panic!("{variable} is to be a whole number, and is {text:?}")),
        Err(_) => otherwise,
    }
}

/// Runs a target on one input; one that it stops at is kept in a file.
fn attempt(name: &str, target: fn(&[u8]), input: &[u8]) {
    let stopped = std::panic::catch_unwind(|| target(input)).is_err();
    if stopped {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/fuzz");
        let file = folder.join(format!("{name}-{:016x}", Chance::of(&format!("{input:?}")).0));
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::write(&file, input).unwrap();
        panic!(
            "{name} stops at {:?} (kept in {})",
            String::from_utf8_lossy(&input[..input.len().min(400)]),
            file.display()
        );
    }
}

/// The seeds of a target: its own folder, and for documents the presets that the project serves.
fn seeds(name: &str) -> Vec<Vec<u8>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut paths = files(&root.join("tests/fuzz/seeds").join(name));
    if name == "document" {
        paths.extend(files(&root.join("www/presets")));
    }
    assert!(!paths.is_empty(), "{name} has no seeds");
    paths.iter().map(|path| std::fs::read(path).unwrap()).collect()
}

/// The files of a folder and of the folders in it, by name.
fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths.into_iter().flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] }).collect()
}

/// Every file of a corpus, and every line of its text files.
fn corpus(folder: &Path) -> Vec<Vec<u8>> {
    let mut inputs = Vec::new();
    for path in files(folder) {
        let bytes = std::fs::read(&path).unwrap();
        if path.extension().is_some_and(|ending| ending == "txt") {
            inputs.extend(bytes.split(|byte| *byte == b'\n').map(<[u8]>::to_vec));
        }
        inputs.push(bytes);
    }
    inputs
}

/// A copy of a seed with one to eight things done to it.
fn damaged(seeds: &[Vec<u8>], tokens: &[&str], chance: &mut Chance) -> Vec<u8> {
    let mut input = chance.one_of(seeds).clone();
    for _ in 0..=chance.below(8) {
        let start = chance.below(input.len() + 1);
        let end = (start + chance.below(12)).min(input.len());
        match chance.below(10) {
            0 if start < input.len() => input[start] ^= 1 << chance.below(8),
            1 if start < input.len() => input[start] = u8::try_from(chance.below(256)).unwrap(),
            2 => drop(input.drain(start..end)),
            3 => input.truncate(start),
            4 => {
                let end = (start + chance.below(200)).min(input.len());
                let again = input[start..end].to_vec();
                let to = chance.below(input.len() + 1);
                input.splice(to..to, again);
            }
            5 => {
                let other = chance.one_of(seeds);
                let from = chance.below(other.len() + 1);
                input.truncate(start);
                input.extend_from_slice(&other[from..]);
            }
            6 => {
                let most = if chance.below(8) == 0 { 300 } else { 4 };
                let many = chance.one_of(tokens).repeat(chance.below(most));
                input.splice(start..start, many.into_bytes());
            }
            7 => drop(input.splice(start..end, chance.one_of(tokens).bytes())),
            _ => drop(input.splice(start..start, chance.one_of(tokens).bytes())),
        }
    }
    input
}

/// Chance that is the same in every run (SplitMix64).
struct Chance(u64);

impl Chance {
    fn of(text: &str) -> Chance {
        Chance(
            text.bytes()
                .fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)),
        )
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number from 0 to below `most`.
    fn below(&mut self, most: usize) -> usize {
        usize::try_from(self.next() % most.max(1) as u64).unwrap()
    }

    fn one_of<'l, T>(&mut self, list: &'l [T]) -> &'l T {
        &list[self.below(list.len())]
    }
}
