//! The JSON Schema of a locality file, derived from the types that read it: written to `pkg/` where the environment
//! says `LOCALITY_WRITE=1`, and otherwise checked to be what stands there.

use super::Document;

/// The words for a unit, as the schema knows them.
#[derive(schemars::JsonSchema)]
#[allow(dead_code)] // only its schema is used
pub enum UnitWord {
    /// Pounds.
    #[schemars(rename = "£")]
    Pounds,
    /// Thousands of pounds.
    #[schemars(rename = "£000")]
    Thousands,
    /// Millions of pounds.
    #[schemars(rename = "£m")]
    Millions,
}

/// A rate in per cent for all years, or one a year.
#[derive(schemars::JsonSchema)]
#[allow(dead_code)]
#[schemars(untagged)]
pub enum RatesShape {
    /// The same every year.
    One(String),
    /// One a year; the last goes on.
    Each(Vec<String>),
}

/// One step of a sharing rule.
#[derive(schemars::JsonSchema)]
#[allow(dead_code)]
pub struct StepShape {
    /// What it does.
    pub step: super::StepKind,
    /// `contingency`: what the sum is called.
    pub name: Option<String>,
    /// `contingency`: how much, as text.
    pub amount: Option<String>,
    /// `tolerance`: in per cent of the pool; `threshold`: of each contribution.
    pub percent: Option<String>,
    /// `tolerance`: how what is within it is shared: `own`, `proportional` or `fixed-share`.
    pub within: Option<String>,
    /// `threshold`: the partner whose contribution does not fall first.
    pub partner: Option<String>,
    /// `fixed-share`, or a tolerance with one: all in per cent and 100 together, or all bare.
    pub weights: Option<Vec<WeightShape>>,
    /// `cap`: who bears no more than how much.
    pub caps: Option<Vec<CapShape>>,
    /// `cascade`: the sources, in their order.
    pub sources: Option<Vec<SumShape>>,
    /// `fixed-lines`: the ids of the lines.
    pub lines: Option<Vec<String>>,
    /// `as-rule`: the id of the rule to follow.
    pub rule: Option<String>,
}

/// A weight.
#[derive(schemars::JsonSchema)]
#[allow(dead_code)]
pub struct WeightShape {
    /// The partner's id.
    pub partner: String,
    /// `50%` or `1`.
    pub weight: String,
}

/// A cap: an amount, or a per cent of the partner's contribution.
#[derive(schemars::JsonSchema)]
#[allow(dead_code)]
pub struct CapShape {
    /// The partner's id.
    pub partner: String,
    /// How much, as text.
    pub amount: Option<String>,
    /// How much of the partner's contribution.
    pub percent: Option<String>,
}

/// A named sum.
#[derive(schemars::JsonSchema)]
#[allow(dead_code)]
pub struct SumShape {
    /// What it is called.
    pub name: String,
    /// How much it is.
    pub amount: String,
}

/// Writes a derived file, or checks that it is fresh.
pub fn derived(name: &str, text: &str) {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("pkg").join(name);
    if std::env::var_os("LOCALITY_WRITE").is_some() {
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, text).unwrap();
    }
    let stands = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(stands == text, "pkg/{name} is not fresh: run `npm run build`");
}

#[test]
fn the_schema_is_fresh() {
    let mut schema = schemars::schema_for!(Document);
    let object = schema.ensure_object();
    let properties = object.get_mut("properties").unwrap().as_object_mut().unwrap();
    let version = serde_json::json!({ "const": 1, "description": "The version of the format: always 1." });
    properties.insert("locality".to_owned(), version);
    object.insert("required".to_owned(), serde_json::json!(["locality", "title"]));
    let either = serde_json::json!([{ "required": ["unit", "tiers", "lines"] }, { "required": ["bodies"] }]);
    object.insert("anyOf".to_owned(), either);
    derived("locality.schema.json", &(serde_json::to_string_pretty(&schema).unwrap() + "\n"));
}
