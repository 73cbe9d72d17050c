create table peer_dismissal (
    participant_id uuid not null,
    peer_id uuid not null,
    subject varchar(64) character set ascii collate ascii_bin not null,
    expires_at datetime(6) not null,
    primary key (participant_id, subject, peer_id),
    constraint peer_dismissal_participant foreign key (participant_id) references participant (id),
    constraint peer_dismissal_peer foreign key (peer_id) references participant (id)
);

create index peer_dismissal_expires on peer_dismissal (expires_at);
