//! A registration as others get to read it.

use super::{Abroad, RegisterParent, Registrant};
use herstel_kernel::without_hidden;

/// The same registration without signs that hide or turn what its words say.
pub(super) fn plain(command: &RegisterParent) -> RegisterParent {
    let mut plain = command.clone();
    let RegisterParent { details, story, intake, .. } = &mut plain;
    let mut lines = vec![&mut details.name];
    let optional = [&mut details.address, &mut details.email, &mut details.phone, story];
    lines.extend(optional.into_iter().flatten());
    match &mut intake.by {
        Registrant::Themself => {}
        Registrant::Parent { name, .. } | Registrant::Authorised { name, .. } => lines.push(name),
        Registrant::NextOfKin { name, kinship, .. } => lines.extend([name, kinship]),
        Registrant::LegalRepresentative { name, ground, .. } => lines.extend([name, ground]),
    }
    if let Some(Abroad { country, hours_from_utc, .. }) = &mut intake.abroad {
        lines.extend([country, hours_from_utc]);
    }
    for line in lines {
        *line = without_hidden(line);
    }
    plain
}
