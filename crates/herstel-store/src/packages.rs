//! The bytes of every scheme package that ever decided something.

use crate::{Store, StoreError, statements::statements};
use flate2::{Compression, read::GzDecoder, write::GzEncoder};
use herstel_scheme::{ContentHash, SchemeId};
use std::io::{Read as _, Write as _};

statements! {
    PUT_PACKAGE = "INSERT INTO package (content_hash, scheme, archive) VALUES ($1, $2, $3) \
                   ON CONFLICT (content_hash) DO NOTHING";
    HAS_PACKAGE = "SELECT 1 FROM package WHERE content_hash = $1";
    HASHES = "SELECT content_hash FROM package ORDER BY content_hash";
    PACKAGE = "SELECT archive FROM package WHERE content_hash = $1";
}

const DAMAGED: StoreError = StoreError::Damaged { table: "package", what: "an archive that does not unpack" };

impl Store {
    /// Keeps the bytes of a package under its content hash. Once kept they stay; keeping them again costs one look.
    pub async fn keep_package(
        &self,
        id: &SchemeId,
        hash: &ContentHash,
        archive: &[u8],
    ) -> Result<(), StoreError> {
        if self.engine().first(&HAS_PACKAGE, vec![(*hash.as_bytes()).into()]).await?.is_some() {
            return Ok(());
        }
        let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
        let packed = encoder.write_all(archive).and_then(|()| encoder.finish());
        let packed =
            packed.map_err(|_| StoreError::Inconsistent { what: "a package cannot be compressed" })?;
        let values = vec![(*hash.as_bytes()).into(), id.as_str().into(), packed.into()];
        self.engine().write(&PUT_PACKAGE, values).await?;
        Ok(())
    }

    /// The hashes of all packages; a row under something else is left out.
    pub async fn package_hashes(&self) -> Result<Vec<ContentHash>, StoreError> {
        let rows = self.engine().all(&HASHES, Vec::new()).await?;
        Ok(rows.iter().filter_map(|row| row.array(0).ok().map(ContentHash::from_bytes)).collect())
    }

    /// The bytes of a package.
    pub async fn package(&self, hash: &ContentHash) -> Result<Option<Vec<u8>>, StoreError> {
        let Some(row) = self.engine().first(&PACKAGE, vec![(*hash.as_bytes()).into()]).await? else {
            return Ok(None);
        };
        let mut archive = Vec::new();
        GzDecoder::new(row.bytes(0)?.as_slice()).read_to_end(&mut archive).map_err(|_| DAMAGED)?;
        Ok(Some(archive))
    }
}
