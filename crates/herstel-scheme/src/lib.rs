//! Scheme packages: rules, process, parameters, letters and texts of one scheme, loaded whole or not at all.
