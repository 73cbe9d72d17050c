package nl.inkoopkring.matching;

import nl.inkoopkring.testing.OnOpenSearch;

/** Peers are counted in OpenSearch as they are in Lucene. */
@OnOpenSearch
class PeersOnOpenSearchTest extends PeerServiceTest {}
