//! The cells of the grid that are about sealed parts.

use wire::{BlobAsk, BlobHeld, BlobPut, Form, Hash};

use super::{Answer, Principal, Whose, World};

/// One cell of the parts: asks for, brings or destroys a sealed part of the thing.
pub fn cell(world: &mut World, path: &str, principal: Principal, whose: Whose) -> Answer {
    let doc = world.thing(principal, whose).0.id;
    let token = world.hello(principal, world.agency.team()).token;
    let (agency, bytes) = (world.agency.id, vec![0x5e; 1000]);
    let name = Hash::of(&bytes);
    let put = BlobPut { agency, token: token.clone(), doc, name, bytes: bytes.clone() }.to_bytes();
    let ask = BlobAsk { agency, token, doc, names: vec![name] }.to_bytes();
    let wanted = match principal {
        Principal::Nobody | Principal::OtherAgency | Principal::Pending | Principal::Expired => 401,
        Principal::Revoked => 403,
        Principal::Administrator => 404,
        _ if whose != Whose::Own => 404,
        _ => 200,
    };
    if path == "/v1/blob/get" && wanted == 200 {
        assert_eq!(world.link().post("/v1/blob/put", &put).status, 200, "{principal:?} brings what they ask for");
    }
    let answer = world.link().post(path, if path == "/v1/blob/put" { &put } else { &ask });
    assert_eq!(answer.status, wanted, "{principal:?} at {path} of {whose:?}");
    let body = match (path, wanted) {
        ("/v1/blob/have", 200) => BlobHeld { held: vec![false] }.to_bytes(),
        ("/v1/blob/get", 200) => bytes,
        _ => Vec::new(),
    };
    assert_eq!(answer.body, body, "{principal:?} at {path} of {whose:?}");
    answer
}
