//! TLS 1.3 with the server's own certificate. Tablets pin the key; no authority is asked.

use std::sync::Arc;

use rustls::ServerConfig;
use tokio_rustls::TlsAcceptor;

use crate::keys::Keys;

/// Accepts TLS 1.3 and nothing older.
///
/// # Errors
/// When the kept key and certificate do not go together.
pub fn acceptor(keys: &Keys) -> Result<TlsAcceptor, rustls::Error> {
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let (certificate, key) = keys.tls();
    let mut config = ServerConfig::builder_with_provider(provider)
        .with_protocol_versions(&[&rustls::version::TLS13])?
        .with_no_client_auth()
        .with_single_cert(vec![certificate], key)?;
    config.alpn_protocols = vec![b"http/1.1".to_vec()];
    // A tablet keeps one ticket: resumption saves the certificate on a slow link. More would be bytes for nobody.
    config.ticketer = rustls::crypto::ring::Ticketer::new()?;
    config.send_tls13_tickets = 1;
    Ok(TlsAcceptor::from(Arc::new(config)))
}
