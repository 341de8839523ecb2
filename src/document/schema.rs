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
