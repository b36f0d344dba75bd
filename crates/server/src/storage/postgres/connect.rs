//! The way to a database: its address, TLS where the way leaves the machine, and how many connections.

use std::net::IpAddr;
use std::time::Duration;

use deadpool_postgres::{Manager, ManagerConfig, Pool, RecyclingMethod, Runtime};
use tokio_postgres::config::{Host, SslMode};
use tokio_postgres::{Config, NoTls};
use tokio_postgres_rustls::MakeRustlsConnect;

use super::super::LogError;

/// Connections of one server; more requests wait.
const CONNECTIONS_MAX: usize = 16;
/// How long a request waits for a connection before it is told to come again.
const WAIT: Duration = Duration::from_secs(20);

/// An address that is not used. Says nothing of what it held: a password is part of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BadAddress {
    /// It is no PostgreSQL address.
    #[error("the database's address cannot be read")]
    Unreadable,
    /// The way leaves the machine and TLS is not demanded.
    #[error("a database on another machine needs sslmode=require in its address")]
    ClearText,
    /// No certificate authority is known on this machine to check the database with.
    #[error("this machine knows no certificate authority to check the database's certificate with")]
    NoAuthorities,
}

impl From<BadAddress> for LogError {
    fn from(bad: BadAddress) -> LogError {
        LogError::Backend(Box::new(bad))
    }
}

/// Connections to the database behind an address; none is opened yet.
///
/// # Errors
/// [`BadAddress`].
pub fn pool(address: &str) -> Result<Pool, LogError> {
    let mut config: Config = address.parse().map_err(|_| BadAddress::Unreadable)?;
    config.application_name("satchel-server").connect_timeout(WAIT);
    let manager_config = ManagerConfig { recycling_method: RecyclingMethod::Fast };
    let manager = if config.get_hosts().iter().all(is_this_machine) && config.get_ssl_mode() != SslMode::Require {
        Manager::from_config(config, NoTls, manager_config)
    } else if config.get_ssl_mode() == SslMode::Require {
        Manager::from_config(config, MakeRustlsConnect::new(tls()?), manager_config)
    } else {
        return Err(BadAddress::ClearText.into());
    };
    let pool = Pool::builder(manager)
        .max_size(CONNECTIONS_MAX)
        .runtime(Runtime::Tokio1)
        .wait_timeout(Some(WAIT))
        .create_timeout(Some(WAIT))
        .build();
    pool.map_err(|error| LogError::Backend(Box::new(error)))
}

fn is_this_machine(host: &Host) -> bool {
    match host {
        #[cfg(unix)]
        Host::Unix(_) => true,
        Host::Tcp(name) => name == "localhost" || name.parse::<IpAddr>().is_ok_and(|address| address.is_loopback()),
    }
}

/// TLS that checks the database's certificate against the authorities of this machine.
fn tls() -> Result<rustls::ClientConfig, BadAddress> {
    let mut roots = rustls::RootCertStore::empty();
    roots.add_parsable_certificates(rustls_native_certs::load_native_certs().certs);
    if roots.is_empty() {
        return Err(BadAddress::NoAuthorities);
    }
    let provider = std::sync::Arc::new(rustls::crypto::ring::default_provider());
    let config = rustls::ClientConfig::builder_with_provider(provider).with_safe_default_protocol_versions();
    let config = config.map_err(|_| BadAddress::NoAuthorities)?;
    Ok(config.with_root_certificates(roots).with_no_client_auth())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(address: &str) -> Option<BadAddress> {
        match pool(address) {
            Err(LogError::Backend(error)) => error.downcast_ref().copied(),
            _ => None,
        }
    }

    #[test]
    fn passwords_and_envelopes_do_not_cross_a_network_in_clear() {
        for far in ["postgresql://office:secret@db.example/office", "host=10.0.0.7 user=office sslmode=prefer"] {
            assert_eq!(refused(far), Some(BadAddress::ClearText), "{far}");
        }
        for near in ["host=/run/postgresql user=office", "postgresql://office@127.0.0.1:5432/office", "host=::1 user=x"]
        {
            assert!(pool(near).is_ok(), "{near} stays on the machine");
        }
        let said = BadAddress::ClearText.to_string();
        assert!(!said.contains("secret"), "and the refusal tells nobody the password");
        assert_eq!(refused("http://office"), Some(BadAddress::Unreadable), "not a database");
    }
}
