//! Files compressed as hosts send them. A crate of its own, so that a debug build of the tools can optimise it: compressing
//! this well is slow enough.

use std::io::{self, Read as _, Write as _};

use brotli::enc::BrotliEncoderParams;
use flate2::{Compression, GzBuilder};

/// `bytes` by brotli, of a `quality` from 0 (quick) to 11 (small).
///
/// # Errors
/// Never for bytes in memory; the type is that of what writes them.
pub fn brotli(mut bytes: &[u8], quality: i32) -> io::Result<Vec<u8>> {
    let parameters = BrotliEncoderParams { quality, size_hint: bytes.len(), ..BrotliEncoderParams::default() };
    let mut packed = Vec::new();
    brotli::BrotliCompress(&mut bytes, &mut packed, &parameters)?;
    Ok(packed)
}

/// What was packed by [`brotli`].
///
/// # Errors
/// When that is no whole stream of brotli.
pub fn unpack_brotli(mut packed: &[u8]) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    brotli::BrotliDecompress(&mut packed, &mut bytes)?;
    Ok(bytes)
}

/// `bytes` by gzip, as small as it gets. It says nothing of when and where it was made, so that the same bytes give the same.
///
/// # Errors
/// Never for bytes in memory; the type is that of what writes them.
pub fn gzip(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let mut encoder = GzBuilder::new().mtime(0).operating_system(255).write(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    encoder.finish()
}

/// What was packed by [`gzip`].
///
/// # Errors
/// When that is no whole stream of gzip.
pub fn unpack_gzip(packed: &[u8]) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    flate2::read::GzDecoder::new(packed).read_to_end(&mut bytes)?;
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_packed_comes_out_again() {
        let bytes: Vec<u8> = (0..100_000_u32).map(|i| (i.wrapping_mul(i) / 7) as u8).collect();
        for bytes in [&bytes[..], b"", b"a"] {
            for quality in [9, 11] {
                assert_eq!(unpack_brotli(&brotli(bytes, quality).unwrap()).unwrap(), bytes);
            }
            assert_eq!(unpack_gzip(&gzip(bytes).unwrap()).unwrap(), bytes);
        }
    }

    #[test]
    fn what_repeats_shrinks() {
        assert!(brotli(&[b'a'; 10_000], 11).unwrap().len() < 50);
        assert!(gzip(&[b'a'; 10_000]).unwrap().len() < 100);
    }

    #[test]
    fn a_cut_stream_is_refused() {
        let packed = brotli(b"what stands here is cut short", 11).unwrap();
        assert!(unpack_brotli(&packed[..packed.len() - 4]).is_err());
    }
}
