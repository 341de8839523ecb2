//! Fuzz targets with a seeded driver of our own: the seeds of each target, then as many damaged copies of them as
//! `LOCALITY_CASES` says, the same ones in every run with the same `LOCALITY_SEED`. `LOCALITY_CORPUS` names a folder
//! whose files, and the lines of whose text files, are run through every target instead.
//!
//! An input that a target stops at is kept in `target/fuzz/`.

#[path = "fuzz/checks.rs"]
mod checks;
#[path = "fuzz/driver.rs"]
mod driver;
#[path = "fuzz/flows.rs"]
mod flows;
#[path = "fuzz/planning.rs"]
mod planning;
#[path = "fuzz/sharing.rs"]
mod sharing;
#[path = "fuzz/structures.rs"]
mod structures;
#[path = "fuzz/targets.rs"]
mod targets;

use driver::run;

/// What is put into the copies of each target: its marks and its words, parted by " ¦ ".
const JSON: &str = "\
    { ¦ } ¦ [ ¦ ] ¦ , ¦ : ¦ \" ¦ \\ ¦ \\u0000 ¦ \\ud83d\\ude00 ¦ \\ud800 ¦ null ¦ true ¦ 1e9 ¦ -0 ¦ \
    \"id\": ¦ \"partner\": ¦ \"tier\": ¦ \"lines\": ¦ \"amount\": ¦ \"printed\": ¦ \"total\": ¦ \"rows\": ¦ \
    \"columns\": ¦ \"unit\":\"£000\" ¦ \"means\":\"aligned\" ¦ \"purpose\":\"capital\" ¦ \"1,234\" ¦ \
    \"tbc\" ¦ \"(5)\" ¦ \"90071992547409.91\" ¦ \"__proto__\": ¦ \"pooled\" ¦ \u{feff} ¦ \u{202e} ¦ \n";

const CSV: &str = "\
    , ¦ ; ¦ \t ¦ \" ¦ \"\" ¦ \n ¦ \r ¦ \r\n ¦ \u{feff} ¦ partner ¦ tier ¦ amount ¦ amount (£000) ¦ id ¦ \
    label ¦ status ¦ purpose ¦ income ¦ Total ¦ Grand total ¦ Sub-total ¦ Section 75 ¦ capital ¦ n/a ¦ - ¦ \
    \"1,234\" ¦ (5) ¦ 1e3 ¦ 90071992547409.91 ¦ =1+1 ¦ added:1 ¦ moved:a:b ¦ row-2 ¦ not stated ¦ \
    \u{202e} ¦ \u{a0} ¦ \0";

const TABLE: &str = "\
    | ¦ \n ¦ £000 ¦ £m ¦ £ ¦ (£'000s) ¦ Total ¦ Totals: ¦ Subtotal ¦ % ¦ 1,234 ¦ (5) ¦ – ¦ 1,234* ¦ { ¦ \
    \"rows\": ¦ \"text\": ¦ \"colspan\":2 ¦ \"rowspan\":9 ¦ \"caption\":\"£m\" ¦ [[ ¦ ]] ¦ Section 75 ¦ \
    Pooled ¦ \u{a0} ¦ \u{202e} ¦ 45.9% ¦ thousands";

const STRUCTURE: &str = "\
    { ¦ } ¦ [ ¦ ] ¦ , ¦ \" ¦ \n ¦ ; ¦ \"bodies\": ¦ \"relations\": ¦ \"container\":\"a\" ¦ \"phases\": ¦ \
    \"from\":\"2021\" ¦ \"since\":\"2022-07\" ¦ \"until\":\"2021-12-31\" ¦ \"kind\":\"accountable-to\" ¦ holds-to-account ¦ \
    part-of ¦ funds ¦ shadow ¦ abolished ¦ live 2020 ¦ statutory ¦ post ¦ \"items\": ¦ {\"text\":\"x\"}, ¦ \
    \na,b,works-with ¦ \nfrom,to,kind\n ¦ \nid,name,container\n ¦ \nc,C,a ¦ \na,A,c ¦ <b>&amp; ¦ \u{202e} ¦ \u{301} ¦ 👩\u{200d}👧";

const SHARING: &str = "\
    { ¦ } ¦ [ ¦ ] ¦ , ¦ \" ¦ : ¦ \"step\":\"proportional\" ¦ {\"step\":\"own\"}, ¦ \"step\":\"cap\" ¦ tolerance ¦ cascade ¦ \
    fixed-share ¦ fixed-lines ¦ threshold ¦ as-rule ¦ contingency ¦ \"under\":[{\"step\":\"own\"}], ¦ 50% ¦ 0 ¦ 100% ¦ 999999999 ¦ \
    -1 ¦ 0.000001 ¦ 90071992547409.91 ¦ \"percent\":\"-5\" ¦ \"variance\":\"1\" ¦ \"bounds\":{\"from\":\"-1\",\"to\":\"900\"} ¦ \
    \"shown\":[\"own:1\"] ¦ ccg ¦ council ¦ \"achieved\":\"50\" ¦ <b>&amp; ¦ \u{202e}";

const PLANNING: &str = "\
    { ¦ } ¦ [ ¦ ] ¦ , ¦ \" ¦ : ¦ \"years\": ¦ \"base\": ¦ \"growing\":\"added\" ¦ \"growth\":\"10000\" ¦ -100 ¦ \
    \"growth\":[\"1\",\"2\"] ¦ \"amounts\":[\"5\"] ¦ \"slippage\":13 ¦ \"slippage\":1200 ¦ \"confidence\":\"0\" ¦ 0.000001 ¦ \
    \"recurrence\":\"non-recurrent\" ¦ \"condition\":\"plan\" ¦ \"met\":\"2018/19\" ¦ \"phasing\":[\"25\",\"100\"] ¦ \
    \"lowers\":\"100\" ¦ 90071992547409.91 ¦ 999999999 ¦ -5 ¦ 2018/19 ¦ 2020/21 ¦ \"solve\":{\"id\":\"a\",\"for\":\"growth\"} ¦ \
    \"order\":\"average\" ¦ \"unit\":\"£m\" ¦ \"restated\":[{\"planned\":\"2019\"}] ¦ \"likelihood\":5 ¦ withheld ¦ <b>&amp; ¦ \u{202e}";

const FLOWS: &str = "\
    { ¦ } ¦ [ ¦ ] ¦ , ¦ \" ¦ : ¦ \n ¦ \"flows\": ¦ \"from\":\"a\" ¦ \"to\":\"a\" ¦ {\"from\":\"b\",\"to\":\"a\"}, ¦ \"amount\":\"5\" ¦ \
    \"unit\":\"people\" ¦ \"means\":\"pooled\" ¦ \"purpose\":\"capital\" ¦ \"actual\":\"7\" ¦ tbc ¦ -3 ¦ 90071992547409.91 ¦ \
    \na,b,5 ¦ \nb,a,6 ¦ from,to,amount (£) ¦ \"value\":1e15 ¦ \"value\":0.005 ¦ \"layer\":3 ¦ \"nodes\":[] ¦ 1e-400 ¦ <b>&amp; ¦ \
    \u{202e} ¦ \u{301} ¦ 👩\u{200d}👧";

const NUMBER: &str = "\
    £ ¦ , ¦ . ¦ - ¦ \u{2212} ¦ – ¦ ( ¦ ) ¦ k ¦ m ¦ bn ¦ million ¦   ¦ \u{a0} ¦ \u{2009} ¦ \u{202f} ¦ 0 ¦ \
    9 ¦ 000 ¦ 1,234 ¦ e3 ¦ % ¦ p ¦ ½ ¦ #REF! ¦ ٣ ¦ n/a ¦ tbc ¦ + ¦ / ¦ ' ¦ 007 ¦ 90071992547409.91";

const LINK: &str = "\
    # ¦ locality=1 ¦ &doc= ¦ &v= ¦ &c= ¦ m. ¦ a. ¦ n. ¦ r. ¦ . ¦ % ¦ %20 ¦ %C2%A3 ¦ %00 ¦ %FF ¦ + ¦ - ¦ \
    capital ¦ revenue ¦ 500 ¦ -500 ¦ 9007199254740991 ¦ 99999999999999999999 ¦ ccg ¦ council ¦ section-75 ¦ \
    wider-aligned ¦ added%3A1 ¦ moved%3Accg-section-75%3Awider-aligned ¦ odd%20id ¦ & ¦ =";

const WORDS: &str = "\
    <img src=x onerror=alert(1)> ¦ =1+1 ¦ @x ¦ -2 ¦ Total ¦ \u{202e} ¦ \u{200b} ¦ \u{2066} ¦ \u{feff} ¦ \
    \0 ¦ \u{85} ¦ \u{2028} ¦ \r\n ¦ \t ¦ \" ¦ ' ¦ , ¦ ; ¦ {partner} ¦ {0} ¦ __proto__ ¦ e\u{301}\u{301} ¦ \
    👩\u{200d}👩\u{200d}👧 ¦ \u{e0041} ¦ \u{ad} ¦ \u{180e} ¦ not stated ¦ added:1 ¦ £000 ¦ % ¦ . ¦ \\";

#[test]
fn document() {
    run("document", targets::document, JSON);
}

#[test]
fn csv() {
    run("csv", targets::csv, CSV);
}

#[test]
fn table() {
    run("table", targets::table, TABLE);
}

#[test]
fn structure() {
    run("structure", targets::structure, STRUCTURE);
}

#[test]
fn sharing() {
    run("sharing", targets::sharing, SHARING);
}

#[test]
fn planning() {
    run("planning", targets::planning, PLANNING);
}

#[test]
fn flows() {
    run("flows", targets::flows, FLOWS);
}

#[test]
fn number() {
    run("number", targets::number, NUMBER);
}

#[test]
fn link() {
    run("link", targets::link, LINK);
}

#[test]
fn words() {
    run("words", targets::words, WORDS);
}
