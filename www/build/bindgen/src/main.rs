//! The `wasm-bindgen` command, as far as wasm-pack asks for it.
//!
//! The published command cannot be installed from its own lock file, so what is
//! built here is its library, from a lock file of this project: same answers,
//! same bytes on every machine.

use std::{env, error::Error, path::PathBuf, process::ExitCode};

use wasm_bindgen_cli_support::Bindgen;

/// The same number as the library in `Cargo.toml`; wasm-pack compares it
/// with the version of the crate it builds.
const VERSION: &str = concat!("wasm-bindgen ", env!("CARGO_PKG_VERSION"));
const HELP: &str = "wasm-bindgen INPUT --out-dir DIR --out-name NAME --target web \
                    [--typescript | --no-typescript] [--keep-debug] [--debug] [--no-demangle]";

fn main() -> ExitCode {
    match run(env::args().skip(1)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("wasm-bindgen: {error}");
            let mut cause = error.source();
            while let Some(error) = cause {
                eprintln!("  because {error}");
                cause = error.source();
            }
            ExitCode::FAILURE
        }
    }
}

fn run(mut arguments: impl Iterator<Item = String>) -> Result<(), Box<dyn Error>> {
    let mut bindgen = Bindgen::new();
    let mut input = None;
    let mut folder = PathBuf::from(".");
    while let Some(argument) = arguments.next() {
        let mut value = || arguments.next().ok_or(format!("{argument} needs a value"));
        match argument.as_str() {
            "--version" | "-V" => {
                println!("{VERSION}");
                return Ok(());
            }
            "--help" | "-h" => {
                println!("{HELP}");
                return Ok(());
            }
            "--out-dir" => folder = PathBuf::from(value()?),
            "--out-name" => {
                bindgen.out_name(&value()?);
            }
            "--target" => match value()?.as_str() {
                "web" => {
                    bindgen.web(true)?;
                }
                other => return Err(format!("target {other}: only `web` is built here").into()),
            },
            "--typescript" => {
                bindgen.typescript(true);
            }
            "--no-typescript" => {
                bindgen.typescript(false);
            }
            "--keep-debug" => {
                bindgen.keep_debug(true);
            }
            "--debug" => {
                bindgen.debug(true);
            }
            "--no-demangle" => {
                bindgen.demangle(false);
            }
            flag if flag.starts_with('-') => return Err(format!("unknown: {flag}").into()),
            path => input = Some(PathBuf::from(path)),
        }
    }
    bindgen.input_path(input.ok_or("no input file")?);
    bindgen.generate(folder)?;
    Ok(())
}
